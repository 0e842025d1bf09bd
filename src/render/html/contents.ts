import type { Block } from '../../document/blocks.js';
import { messages } from '../../messages/messages.js';
import { html, type Raw } from './escape.js';
import { sectionId } from './ids.js';

/** Links to the sections, beside the report where the screen is wide. */
export function renderContents(blocks: readonly Block[]): Raw | null {
  const links = blocks.flatMap((block, index) =>
    block.type === 'heading' && block.level === 1
      ? [html`<li><a href="#${sectionId(index)}">${block.text}</a></li>\n`]
      : [],
  );
  if (links.length === 0) return null;
  return html`<nav class="contents" aria-label="${messages.document.html.contents}">
<ul>
${links}</ul>
</nav>
`;
}
