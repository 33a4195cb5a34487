// The command line, started by electron/launch/cli.mjs on plain Node. Everything of the process meets the program here.

import { setFlagsFromString } from 'node:v8';
import { runCommandLine } from './run-command-line';
import type { ExitCode } from './exit-codes';

// Left alone, the heap grows to several times what is in use before it is cleared: 1.1 GB for 100,000 rows of which 400 MB
// are alive (measured). Clearing it earlier costs a little time and keeps a scheduled task small.
setFlagsFromString('--heap-growing-percent=25');

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
