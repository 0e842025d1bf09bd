import type { Editions } from '../../edition/editions.js';
import type { FileEntry } from '../../finding/entry.js';
import { repeatable } from '../../finding/repeatable.js';
import type { Run } from '../../finding/result.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import type { Rule } from '../../rules/rule.js';
import { jsonParts } from '../json-text.js';
import { artifactLocation } from './location.js';
import { messageText } from './message.js';
import { resultsOf } from './result.js';
import { ruleDescriptor } from './rule.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

export interface SarifOptions {
  readonly rules: readonly Rule[];
  readonly editions: Editions;
}

/** The run as a SARIF 2.1.0 log, in parts: what code hosts and editors show beside a file. */
export function toSarif({ tool, files }: Run, { rules, editions }: SarifOptions): Iterable<string> {
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
  const descriptors = rules.map((rule) => ruleDescriptor(rule, editions.all));
  const listed = (itemsOf: (file: FileEntry, artifact: number) => readonly object[]) =>
    repeatable(function* () {
      let artifact = 0;
      for (const file of files) yield* itemsOf(file, artifact++);
    });
  const crashes = listed(notificationsOf);
  const [crash] = crashes;
  const run = {
    tool: { driver: { name: tool.name, version: tool.version, language: 'zh-CN', rules: descriptors } },
    language: 'zh-CN',
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: crash === undefined, toolExecutionNotifications: crashes }],
    artifacts: listed((file) => [artifactOf(file)]),
    results: listed((file, artifact) => resultsOf(file, artifact, indexOf)),
  };
  return jsonParts({ $schema: SCHEMA, version: '2.1.0', runs: [run] });
}

function artifactOf({ path, sha256 }: FileEntry): object {
  return { location: artifactLocation(path), ...(sha256 !== null && { hashes: { 'sha-256': sha256 } }) };
}

/** Rules that crashed say nothing of the file: they are told as the tool's own trouble. */
function notificationsOf({ path, rules: { crashed } }: FileEntry, artifact: number): object[] {
  return crashed.map(({ rule, error }) => ({
    level: 'error',
    message: messageText(fill(messages.reporters.crashed, { rule, error })),
    associatedRule: { id: rule },
    locations: [{ physicalLocation: { artifactLocation: { ...artifactLocation(path), index: artifact } } }],
  }));
}
