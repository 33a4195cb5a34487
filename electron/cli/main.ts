// The command line, started by electron/launch/cli.mjs on plain Node. Everything of the process meets the program here.

import { runCommandLine } from './run-command-line';
import type { ExitCode } from './exit-codes';

/** Pipes are written asynchronously on some systems: what was said must be out before the process is gone. */
function exitWhenWritten(code: ExitCode): void {
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
}

// A reader that has seen enough (`| head`) closes the pipe. That ends nothing: an import goes on to its end, and the exit
// code tells what became of it.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
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
