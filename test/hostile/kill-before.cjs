// Kills this process in the middle of writing a temporary file, or just before it gets its name: KILL_BEFORE says which.
const fs = require('node:fs');

const call = process.env.KILL_BEFORE;
const isTemporary = (file) => String(file).endsWith('.tmp');
const die = () => process.kill(process.pid, 'SIGKILL');

const { writeFile, rename } = fs.promises;
fs.promises.writeFile = (file, content, options) => {
  if (call !== 'writeFile' || !isTemporary(file)) return writeFile(file, content, options);
  fs.writeFileSync(file, Buffer.from(content).subarray(0, 100));
  return die();
};
fs.promises.rename = (from, to) => {
  if (call === 'rename' && isTemporary(from)) die();
  return rename(from, to);
};
