import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** How one start of the program ended. */
export interface ProgramEnd {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly killed: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ProgramStart {
  readonly end: Promise<ProgramEnd>;
  /** SIGKILL: no handler runs, nothing is flushed. Does nothing once it has ended. */
  kill(): void;
}

/** Starts the built command line as users run it, in a home of its own. */
export function startProgram(
  cli: string,
  home: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
): ProgramStart {
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: home,
    // Enough to run, nothing of this process that changes what it does.
    env: {
      PATH: process.env['PATH'],
      LANG: 'en_US.UTF-8',
      HOME: home,
      XDG_RUNTIME_DIR: join(home, 'no-runtime'),
      GHL_ROSTER_HOME: join(home, 'data'),
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const end = new Promise<ProgramEnd>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, killed: signal === 'SIGKILL', stdout, stderr }));
  });
  return {
    end,
    kill: () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    },
  };
}
