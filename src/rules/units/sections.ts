import { canonicalLabel } from '../../edition/label.js';
import type { SectionSketch } from '../../finding/section-sketch.js';
import type { Report } from '../../report/report.js';
import { foldWidth, narrativeOf, sentencesOf } from '../passages.js';
import { pattern, wording } from '../wording-patterns.js';
import { sketchOf } from './sketch.js';

const { shortestBetween, formulas } = wording.repeat;
const FORMULA = pattern(formulas.join('|'));

/** What is compared of a report's sections with those of other units: of the titled ones that say enough by themselves. */
export function sectionSketches(report: Report): SectionSketch[] {
  const { edition, organ } = report;
  const titled = new Set(edition.sections.filter(({ untitled }) => !untitled).map(({ key }) => key));
  const prompts = edition.wording.prompts.map(foldWidth);
  return narrativeOf(report).flatMap(({ key, title, text, at }): SectionSketch[] => {
    if (!titled.has(key)) return [];
    const own = ownWords(text, organ.value ?? '', prompts);
    return own.length < shortestBetween ? [] : [{ section: key, title, place: at(0), sketch: sketchOf(own) }];
  });
}

/**
 * A text without what all reports have alike, which is what the form asks for: its prompts, fees, nothing else to
 * report. A new name and new figures alone do not make a new text.
 */
function ownWords(text: string, organ: string, prompts: readonly string[]): string {
  const own = sentencesOf(text)
    .map((sentence) => sentence.text)
    .filter((sentence) => !FORMULA.test(sentence) && !prompts.some((prompt) => sentence.includes(prompt)));
  const words = canonicalLabel(own.join('')).replace(/\p{N}/gu, '');
  const name = canonicalLabel(organ);
  return name === '' ? words : words.replaceAll(name, '');
}
