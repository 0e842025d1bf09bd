/** 2023年收到申请4件，2022年收到申请7件: nothing but years with a figure each, behind what was said without a year. */
const SERIES = /^(?:\d{4}年度?[^,;。\d]{0,16}\d{1,9}[件宗条次篇个份起场期项部][,、]?){2,}[。;]?\s*$/u;
const BEGINS = /(?:^\s*|[,，:：])$/u;
const SOME_YEAR = /\d{4}(?=年)/gu;

/** Whether a sentence does no more than list figures of the years before, one after the other and up to the last: what this year's are seen beside. */
export function isFormerSeries(sentence: string, year: number): boolean {
  const from = sentence.search(SOME_YEAR);
  if (from < 0 || !BEGINS.test(sentence.slice(0, from)) || !SERIES.test(sentence.slice(from))) return false;
  const years = (sentence.match(SOME_YEAR) ?? []).map(Number);
  const falling = years.every((one, at) => one === year - 1 - at);
  const rising = years.every((one, at) => one === year - years.length + at);
  return falling || rising;
}
