// Ends this process in the middle of writing a temporary file, or just before it gets its name, as KILL_BEFORE says, and
// with the signal KILL_WITH.
const fs = require('node:fs');
const { Script } = require('node:vm');

// By the clock of a busy machine any step takes too long, and would be left to a process that this one does not reach.
const { runInContext } = Script.prototype;
Script.prototype.runInContext = function (place) {
  return runInContext.call(this, place);
};

const call = process.env.KILL_BEFORE;
const isTemporary = (file) => String(file).endsWith('.tmp');
const die = () => {
  process.kill(process.pid, process.env.KILL_WITH);
  // Other signals are heard a moment later.
  return new Promise((resolve) => setTimeout(resolve, 10_000));
};

const { writeFile, rename } = fs.promises;
fs.promises.writeFile = async (file, content, options) => {
  if (call !== 'writeFile' || !isTemporary(file)) return writeFile(file, content, options);
  const bytes = content instanceof Uint8Array ? content : Buffer.from(await whole(content));
  fs.writeFileSync(file, bytes.subarray(0, 100));
  return die();
};
/** A text, which may come in parts, and these as they are made. */
const whole = async (content) => {
  let text = '';
  for await (const part of content) text += part;
  return text;
};
fs.promises.rename = (from, to) => {
  return call === 'rename' && isTemporary(from) ? die() : rename(from, to);
};
