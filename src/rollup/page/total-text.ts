import type { Figure } from '../../indicators/figure.js';
import { figureText } from '../../indicators/figure-text.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import type { Total } from '../standing/totals.js';

const { standing: texts } = messages;

/** A figure as the page shows it; what is not known, and what has nothing to be a share of, are no 0. */
export function totalText(figure: Figure | Total | undefined, unit: string): string {
  switch (figure?.type) {
    case 'number':
      return figureText(figure.value, unit);
    case 'noBase':
      return texts.noBase;
    case 'partial':
      return figure.lacking > 0 ? fill(texts.lacking, { count: figure.lacking }) : texts.unknown;
    default:
      return texts.unknown;
  }
}
