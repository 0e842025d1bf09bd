import type { ParagraphChange } from '../../compare/paragraphs.js';
import type { ProseChange } from '../../compare/prose.js';
import type { WordChange } from '../../compare/words.js';
import { messages } from '../../messages/messages.js';
import { type Fragment, html, type Raw } from '../../render/html/escape.js';

const { types, page } = messages.diff;

/** A section's paragraphs in two columns, each beside what became of it. */
export function renderProse({ title, changes }: ProseChange, names: { a: string; b: string }): Raw {
  return html`<table class="prose">
<caption>${title}</caption>
<thead><tr><th scope="col" class="type">${page.type}</th><th scope="col">${names.a}</th><th scope="col">${names.b}</th></tr></thead>
<tbody>
${changes.map(renderParagraph)}</tbody>
</table>
`;
}

function renderParagraph({ type, a, b, words }: ParagraphChange): Raw {
  const cells = words
    ? [side(words, 'removed'), side(words, 'added')]
    : [
        a !== null && whole(a, type === 'removed' && 'del'),
        b !== null && whole(b, type === 'added' && 'ins'),
      ];
  return html`<tr class="${type}"><th scope="row">${type !== 'same' && types[type]}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>\n`;
}

/** One of the two paragraphs, with what the other does not have marked. */
function side(words: readonly WordChange[], own: 'added' | 'removed'): Fragment {
  return words.map(({ type, text }) => (type === 'same' ? text : type === own && mark(text, own)));
}

const mark = (text: string, own: 'added' | 'removed') =>
  own === 'added' ? html`<ins>${text}</ins>` : html`<del>${text}</del>`;

const whole = (text: string, element: 'del' | 'ins' | false): Fragment =>
  element === false ? text : mark(text, element === 'ins' ? 'added' : 'removed');
