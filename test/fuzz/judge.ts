import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import schema from '../../schemas/findings.schema.json';
import limitRule from '../../schemas/messages/zh/rules/F-LIMIT.json';
import { checkWorkbook } from '../../src/check/check-workbook.js';
import { main } from '../../src/cli/main.js';
import { editions } from '../../src/edition/editions.js';
import { WorkbookRefused } from '../../src/limits/refused.js';
import { toMarked } from '../../src/reporter/marked.js';
import { rules } from '../../src/rules/rules.js';
import { openBook } from '../../src/source/open.js';
import { ioIn } from '../cli/workplace.js';
import { RAW } from '../hostile/inert.js';
import type { fuzzBeside } from './beside.js';

const limitTexts: Readonly<Record<string, string>> = limitRule.messages;

const ajv = new Ajv2020({ strictTypes: false });
addFormats.default(ajv);
const isFindings = ajv.compile(schema);

/** What nobody may see, whatever the file: a stack trace, an unknown word, our own mistake. */
const INTERNAL = /^\s+at .+:\d+|node:internal|\b\w*Error: |\bundefined\b|\[object |程序出错|内部错误/m;
/** From the project's folder, as tests and scripts are run. */
const FONTS = path.resolve('dist/fonts');
const WORKER = path.resolve('bin/worker.cjs');

/** What a heavy file may take in a process of its own: of the clock, so that a busy machine is no fault of the file. */
const BOUNDS = { time: 60, heap: 400, memory: 512, waiting: 60 };
/** What is said of a file that takes more. */
const BREACH = new RegExp(
  ['time', 'memory', 'died'].map((breach) => limitTexts[breach]?.split('{')[0]?.split('，')[0]).join('|'),
);

/** Of a file that is read, a copy is marked. */
const MARKED_EVERY = 3;

const FILE = '年报.xlsx';
const WHOLE = ['validate', FILE, '--format', 'json'];

/** Commands that a file goes through; all but the first on every few files only, to save time. */
const COMMANDS: readonly { readonly args: readonly string[]; readonly every: number }[] = [
  { args: WHOLE, every: 1 },
  { args: ['validate', FILE], every: 4 },
  { args: ['extract', FILE], every: 5 },
  { args: ['render', FILE, '--html', '--draft', '--force'], every: 6 },
  { args: ['render', FILE, '--pdf', '--draft', '--force'], every: 60 },
];

/**
 * Runs commands on a file, in this process.
 * @returns what is wrong with the program, or undefined when all is well
 */
export async function judge(bytes: Uint8Array, index: number, folder: string): Promise<string | undefined> {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, FILE);
  writeFileSync(file, bytes);
  try {
    for (const { args, every } of COMMANDS) {
      if (index % every !== 0) continue;
      const problem = await problemOf(args, folder);
      if (problem !== undefined) return `report ${args.join(' ')}: ${problem}`;
    }
    const problem = index % MARKED_EVERY === 0 ? await markingProblem(bytes) : undefined;
    if (problem !== undefined) return `marking: ${problem}`;
    return hash(readFileSync(file)) === hash(bytes) ? undefined : 'the input has changed';
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A copy is made that can be read, or it is said that there is none. */
async function markingProblem(bytes: Uint8Array): Promise<string | undefined> {
  let copy: Uint8Array | undefined;
  try {
    const { result } = await checkWorkbook(FILE, bytes, { editions, rules, read: {} });
    copy = await toMarked(result, bytes);
    if (copy) await openBook(copy);
    return undefined;
  } catch (error) {
    if (error instanceof WorkbookRefused && !copy) return undefined;
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/**
 * Runs a command beside a file of another kind than a report, in this process.
 * @returns what is wrong with the program, or undefined when all is well
 */
export async function judgeBeside(
  { bytes, file, content, args }: ReturnType<typeof fuzzBeside>,
  folder: string,
): Promise<string | undefined> {
  writeFileSync(path.join(folder, file), bytes);
  try {
    return await problemOf(args, folder);
  } finally {
    writeFileSync(path.join(folder, file), content);
  }
}

/** @returns what is wrong with the program, or undefined when all is well */
async function problemOf(args: readonly string[], folder: string): Promise<string | undefined> {
  try {
    const { code, stdout, stderr } = await runIn(folder, args);
    if (![0, 1, 2].includes(code)) return `exit code ${code}`;
    if (INTERNAL.test(stderr)) return `stderr: ${stderr.slice(0, 500)}`;
    const [breach] = BREACH.exec(stdout + stderr) ?? [];
    if (breach !== undefined) return breach;
    const [raw] = (stdout + stderr).match(RAW) ?? [];
    if (raw) return `a raw U+${raw.codePointAt(0)?.toString(16)} is printed`;
    const isDocument = args[0] === 'validate' && args.includes('json') && stdout !== '';
    return isDocument ? problemIn(stdout) : undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** Runs a command in a folder, in this process. */
export async function runIn(
  folder: string,
  args: readonly string[],
): Promise<{ code: number; stdout: string; stderr: string }> {
  const printed = { stdout: '', stderr: '' };
  const io = ioIn(folder, printed);
  const machine = { ...io.machine, worker: WORKER, bounds: BOUNDS };
  const code = await main([...args], { ...io, fonts: FONTS, machine });
  return { code, ...printed };
}

function problemIn(json: string): string | undefined {
  const document = JSON.parse(json);
  if (!isFindings(document)) return `not as the schema says: ${ajv.errorsText(isFindings.errors)}`;
  const { rules } = (document as { files: { rules: { crashed: { rule: string; error: string }[] } }[] })
    .files[0] ?? { rules: { crashed: [] } };
  const [crashed] = rules.crashed;
  return crashed && `rule ${crashed.rule} crashed: ${crashed.error}`;
}

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
