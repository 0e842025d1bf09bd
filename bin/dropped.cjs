'use strict';

// What 校验.cmd starts: its own path and what was dropped on it, and the whole line in REPORT_LINE.
require('./start.cjs')(({ checkDropped, droppedOn, main }, [script, ...args], io) =>
  checkDropped(
    droppedOn(script, process.env.REPORT_LINE, args),
    (line, cwd) => main(line, { ...io, cwd }),
    io,
  ),
);
