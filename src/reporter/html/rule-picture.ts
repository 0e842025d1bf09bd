import { titleOf } from '../../finding/wording.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { html, type Raw } from '../../render/html/escape.js';
import type { RuleCount } from './rule-counts.js';

const { html: texts, capped } = messages.reporters;

/** Bars that are drawn. */
const SHOWN = 8;
/** In units of the picture: a row holds a line of text with its bar below. */
const WIDTH = 420;
const ROW = 38;
const BAR = 10;
const FIGURE = 44;

/** What went wrong most often. */
export function renderRulePicture(counts: readonly RuleCount[]): Raw | null {
  if (counts.length === 0) return null;
  const shown = counts.slice(0, SHOWN);
  const largest = shown[0]?.count ?? 1;
  const alternative = shown
    .map(({ rule, count }) => fill(texts.ruleShare, { rule, title: titleOf(rule), count }))
    .join('；');
  const cut = counts.length > SHOWN && fill(capped, { shown: SHOWN, total: counts.length });
  return html`<figure class="picture rules">
<figcaption>${texts.byRule}</figcaption>
<svg role="img" aria-label="${fill(texts.alternative, { caption: texts.byRule, alternative })}" viewBox="0 0 ${WIDTH} ${shown.length * ROW}">
${shown.map((each, index) => row(each, index * ROW, largest))}</svg>
${cut && html`<p class="capped">${cut}</p>\n`}</figure>
`;
}

function row({ rule, severity, count }: RuleCount, y: number, largest: number): Raw {
  const length = Math.max(2, Math.round((count / largest) * (WIDTH - FIGURE)));
  const name = fill(texts.rule, { rule, title: titleOf(rule) });
  return html`<text x="0" y="${y + 17}">${name}</text>
<rect class="${severity}" x="0" y="${y + 24}" width="${length}" height="${BAR}" rx="2"/>
<text class="figure" x="${length + 8}" y="${y + 34}">${count}</text>
`;
}
