import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
import { type Explanation, explanationParts } from '../rules/explanation.js';

const { page } = messages.cli.explain;

/** docs/rules.md: every rule with what `report explain` says of it. */
export function rulesPage(explanations: readonly Explanation[]): string {
  const rows = explanations.map(({ id, severity, title }) => [
    `[${id}](#${id.toLowerCase()})`,
    messages.terminal.severity[severity],
    title,
  ]);
  const table = [page.columns, page.columns.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  const sections = explanations.flatMap((explanation) => {
    const items = explanationParts(explanation).map(
      ([heading, text]) => `- ${fill(page.item, { heading, text: asMarkdown(text) })}`,
    );
    // The bare id as heading, so that links to it stay good when a title changes.
    return [`## ${explanation.id}`, asMarkdown(explanation.title), items.join('\n')];
  });
  const parts = [`<!-- ${page.generated} -->`, `# ${page.title}`, page.intro, table.join('\n'), ...sections];
  return `${parts.join('\n\n')}\n`;
}

/** Marks that a text only happens to hold. */
function asMarkdown(text: string): string {
  return text.replace(/[\\*_`<>|[\]]/g, (mark) => `\\${mark}`).replace(/\n/g, '  \n  ');
}
