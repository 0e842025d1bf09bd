import type { Circumstances } from '../finding/circumstances.js';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';

const { circumstances: texts } = messages.reporters;
const { severity: severities } = messages.terminal;

/** Under which circumstances results came about, in sentences: when and by which config, then what that leaves out. */
export function circumstancesText(circumstances: Circumstances | undefined): string[] {
  if (!circumstances) return [];
  const { madeAt, config, interrupted } = circumstances;
  const time = madeAt.slice(0, 'YYYY-MM-DDThh:mm'.length).replace('T', ' ');
  return [
    config === null ? fill(texts.withoutConfig, { time }) : fill(texts.byConfig, { time, config }),
    ...omissionsText(circumstances),
    ...(interrupted ? [texts.interrupted] : []),
  ];
}

/** What the config switches off or lowers, a sentence each; nothing where it does neither. */
export function omissionsText({ rulesOff, rulesLowered = {} }: Circumstances): string[] {
  const lowered = Object.entries(rulesLowered).map(([rule, level]) =>
    fill(texts.loweredRule, { rule, severity: severities[level] }),
  );
  return [
    ...(rulesOff.length > 0 ? [fill(texts.off, { count: rulesOff.length, rules: rulesOff.join('、') })] : []),
    ...(lowered.length > 0
      ? [fill(texts.lowered, { count: lowered.length, rules: lowered.join('、') })]
      : []),
  ];
}
