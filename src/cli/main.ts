import { createInterface } from 'node:readline';
import { commands } from './commands';
import { exit, type Io } from './io';
import { runCommandLine } from './runCommandLine';

const io: Io = {
  cwd: process.cwd(),
  color: Boolean(process.stdout.isTTY) && !process.env['NO_COLOR'],
  progress: Boolean(process.stderr.isTTY),
  out: (text) =>
    new Promise((resolve) => {
      if (process.stdout.write(text)) resolve();
      else process.stdout.once('drain', resolve);
    }),
  err: (text) => void process.stderr.write(text),
  lines: () => createInterface({ input: process.stdin, crlfDelay: Infinity }),
};

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? exit.fine : exit.wrong),
);

void runCommandLine(commands, process.argv.slice(2), io).then((code) => {
  process.exitCode = code;
});
