import type { FileEntry, FindingEntry } from '../../finding/entry.js';
import type { Place, Waiver } from '../../finding/finding.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { sha256Hex } from '../../platform/digest.js';
import { adviceOf } from '../advice.js';
import { plain } from '../plain.js';
import { waivedText } from '../waived.js';
import { locationOf } from './location.js';
import { messageText } from './message.js';
import { LEVELS } from './rule.js';

/**
 * A finding as a SARIF result. Fixes are left out: SARIF's replace text at a position, which a workbook has not; what
 * to correct is part of the message.
 */
export function resultsOf(
  file: FileEntry,
  artifact: number,
  ruleIndex: ReadonlyMap<string, number>,
): object[] {
  const advice = adviceOf(file);
  const seen = new Map<string, number>();
  return file.findings.map((finding, index) => {
    const identity = identityOf(file, finding);
    const number = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, number);
    const { rule, severity, message, waived, places } = finding;
    const [first, ...others] = places;
    const suggested = advice.get(index);
    const suggestion =
      suggested === undefined ? '' : `\u3000${fill(messages.reporters.advice, { advice: suggested })}`;
    const listed = ruleIndex.get(rule);
    return {
      ruleId: rule,
      ...(listed !== undefined && { ruleIndex: listed }),
      level: LEVELS[severity],
      message: messageText(message + suggestion),
      locations: [locationOf(file.path, artifact, first)],
      ...(others.length > 0 && { relatedLocations: relatedLocations(file, artifact, others) }),
      partialFingerprints: { 'finding/v1': sha256Hex(`${identity}\n${number}`) },
      suppressions: waived ? [suppressionOf(waived)] : [],
      properties: propertiesOf(finding),
    };
  });
}

function relatedLocations({ path }: FileEntry, artifact: number, places: readonly Place[]): object[] {
  return places.map((place, id) => ({ id, ...locationOf(path, artifact, place) }));
}

/** The same finding in the next run, also when figures, wording and rows around it have changed. */
function identityOf({ path }: FileEntry, { rule, places, organ }: FindingEntry): string {
  const [place] = places;
  const at = place && (place.key ?? place.at);
  return JSON.stringify([path, rule, at ?? null, organ ?? null]);
}

function suppressionOf(waived: Waiver): object {
  return { kind: 'external', status: 'accepted', justification: plain(waivedText(waived)) };
}

function propertiesOf({ basis, expected, actual, organ }: FindingEntry): object {
  return {
    basis,
    ...(expected !== undefined && { expected }),
    ...(actual !== undefined && { actual }),
    ...(organ !== undefined && { organ }),
  };
}
