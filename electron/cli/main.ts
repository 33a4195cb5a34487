// The command line, started by electron/launch/cli.mjs on plain Node. Everything of the process meets the program here.

import { runCommandLine } from './run-command-line';
import { exitCodes, type ExitCode } from './exit-codes';

/** Pipes are written asynchronously on some systems: what was said must be out before the process is gone. */
function exitWhenWritten(code: ExitCode): void {
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
}

// A reader that has seen enough (`| head`) closes the pipe: that is no bug of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCodes.done);
    throw error;
  });
}

exitWhenWritten(
  await runCommandLine({
    arguments: process.argv.slice(2),
    environment: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    on: (signal, listener) => process.on(signal, listener),
    exit: exitWhenWritten,
  }),
);
