import type { Circumstances } from '../../finding/circumstances.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { sizeText } from '../../publish/size-text.js';
import { omissionsText } from '../../reporter/circumstances-text.js';
import { plain } from '../../reporter/plain.js';
import { FOUND, INTERRUPTED, PASSED, UNABLE } from '../exit.js';
import { sayOfPrevious, sayUnused } from '../input/previous.js';
import type { Io } from '../io.js';
import { refusal } from '../refusal.js';
import type { AllRendered } from './render-all.js';
import type { RenderAnswer, RenderOutcome, Written } from './render-job.js';

const { cli } = messages;

/** What the workbooks were checked with. */
export interface Rendered {
  /** How many files there were. */
  readonly given: number;
  readonly circumstances: Circumstances;
  /** Last year's workbooks, as they were named. */
  readonly previous: string | undefined;
}

/** Tells what became of workbooks that documents were to be made of, and returns the exit code. */
export function tellRendered(
  { answers: all, interrupted }: AllRendered,
  { given, circumstances, previous }: Rendered,
  io: Io,
): number {
  // What a search found and is no report is nothing to publish.
  const answers = all.filter(({ entry }) => entry.status !== 'passedOver');
  const total = given - (all.length - answers.length);
  sayOfPrevious(
    answers.flatMap(({ notes }) => notes),
    io,
  );
  const unused = previous !== undefined && !answers.some(({ hasPrevious }) => hasPrevious);
  if (unused && !interrupted) sayUnused(previous, io);
  const made = answers.filter(({ outcome: { type } }) => type === 'made').length;
  // A full disk is said once, not of each file that has no room on it.
  const full = answers.find(({ outcome }) => isFull(outcome));
  for (const answer of answers) if (answer === full || !isFull(answer.outcome)) tell(answer, total, io);
  const refused = answers.filter(({ outcome: { type } }) => type === 'refused');
  if (refused.length > 0)
    io.stderr(
      refusal(
        refused.map(({ entry }) => entry),
        io,
        consequenceOf(refused, total, made),
        circumstances,
      ),
    );
  // Whoever publishes is told which rules did not stand in the way.
  else if (made > 0) for (const sentence of omissionsText(circumstances)) io.stderr(`${sentence}\n`);
  const unwritten = answers.filter(({ outcome: { type } }) => type === 'unwritten').length;
  if (unwritten > 1) io.stderr(`${fill(cli.unwrittenSome, { total, count: unwritten, made })}\n`);
  if (interrupted) {
    io.stderr(`${fill(cli.renderInterrupted, { total, done: answers.length, made })}\n`);
    return INTERRUPTED;
  }
  if (unwritten > 0) return UNABLE;
  return refused.length > 0 ? FOUND : PASSED;
}

function tell({ entry, outcome }: RenderAnswer, total: number, io: Io): void {
  const about = total > 1 ? `${plain(entry.path)}　` : '';
  const note = (text: string) => io.stderr(`${about}${text}\n`);
  if (outcome.type === 'unwritten') note(plain(outcome.message));
  if (outcome.type !== 'made') return;
  if (!outcome.dated) note(cli.noDate);
  const empty = outcome.emptySections.map((title) => `“${title}”`).join('、');
  if (empty !== '') note(plain(fill(cli.emptySections, { sections: empty })));
  for (const file of outcome.files) io.stdout(`${wrote(file)}\n`);
  if (outcome.missing.length > 0)
    note(fill(cli.missingGlyphs, { characters: plain(outcome.missing.join(' ')) }));
}

function wrote({ path, size, pages }: Written): string {
  const values = { path: plain(path), size: sizeText(size) };
  return pages === undefined ? fill(cli.wroteSize, values) : fill(cli.wrotePdf, { ...values, pages });
}

/** What it means that some were refused. */
function consequenceOf(refused: readonly RenderAnswer[], total: number, made: number): string {
  if (total > 1) return fill(cli.refusedSome, { count: refused.length, total, made });
  const [errors = 0] = refused.map(({ outcome }) => errorsIn(outcome));
  return errors > 0 ? fill(cli.refused, { count: errors }) : cli.unreadable;
}

const isFull = (outcome: RenderOutcome) => outcome.type === 'unwritten' && outcome.isDiskFull;
const errorsIn = (outcome: RenderOutcome) => (outcome.type === 'refused' ? outcome.errors : 0);
