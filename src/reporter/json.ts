import { repeatable } from '../finding/repeatable.js';
import { FORMAT_VERSION, type Run, summaryOf } from '../finding/result.js';
import { jsonParts } from './json-text.js';

/** The findings document; its schema is schemas/findings.schema.json. Scripts rely on its shape. */
export function toJson(run: Run): string {
  return [...toJsonParts(run)].join('');
}

/** The same in parts. */
export function toJsonParts({ tool, circumstances, files, roster, since, share }: Run): Iterable<string> {
  // The same whatever other formats needed: `report extract` prints the data, and sketches are for those who merge.
  const withoutData = repeatable(function* () {
    for (const { data: _, sketches, ...entry } of files)
      yield { ...entry, ...(share && sketches && { sketches }) };
  });
  return jsonParts({
    formatVersion: FORMAT_VERSION,
    tool,
    ...(circumstances && { run: circumstances }),
    // Whoever puts shares together has to know what the runs were told: which units there should be.
    ...(share && { share }),
    summary: summaryOf({ files, ...(roster && { roster }) }),
    ...(since && { since }),
    files: withoutData,
  });
}
