import type { Known } from '../../check/known.js';
import { type Batch, type RunPlan, runBatch, runOutside } from './run-batch.js';

/** What the work on all files gave, in their order. */
export async function answersOf<Answer>(batch: Batch<Answer>, plan: RunPlan): Promise<Answer[]> {
  const answers: Answer[] = [];
  await runBatch(batch, plan, (index, answer) => {
    answers[index] = answer;
  });
  return answers;
}

/** The same, done in other processes only; none of files that an interruption left out. */
export async function answersOutside<Answer>(
  batch: Omit<Batch<Answer>, 'work'>,
  plan: RunPlan,
): Promise<(Answer | undefined)[]> {
  const answers: (Answer | undefined)[] = batch.files.map(() => undefined);
  await runOutside(batch, plan, (index, answer) => {
    answers[index] = answer;
  });
  return answers;
}

/** The same, of which some is known from earlier runs. What is learnt of a file that could be read is kept. */
export async function answersKnownOr<Answer extends { readonly sha256: string | null }>(
  batch: Batch<Answer>,
  plan: RunPlan,
  cache: Known<Answer> | undefined,
): Promise<Answer[]> {
  if (!cache) return answersOf(batch, plan);
  const answers: Answer[] = [];
  const left: number[] = [];
  for (const [index, file] of batch.files.entries()) {
    const known = cache.get(file);
    if (known) answers[index] = known;
    else left.push(index);
  }
  const files = left.map((index) => batch.files[index] ?? '');
  for (const [at, answer] of (await answersOf({ ...batch, files }, plan)).entries()) {
    answers[left[at] ?? 0] = answer;
    if (answer.sha256 !== null) await cache.put(files[at] ?? '', answer.sha256, answer);
  }
  return answers;
}
