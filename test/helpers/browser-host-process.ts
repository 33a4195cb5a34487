import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

const builtHost = resolve(import.meta.dirname, '../../out/main/browser-host.js');

/** Starts the built browser host and reads the address it prints. */
export async function startBrowserHostProcess(
  environment: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<{ readonly child: ChildProcess; readonly address: string; readonly output: () => string }> {
  const child = spawn(process.execPath, [builtHost, ...args], {
    env: { ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const address = await new Promise<string>((found, failed) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const [printed] = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+(?=\s)/.exec(output) ?? [];
      if (printed !== undefined) found(printed);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', (code) => failed(new Error(`The browser host ended with ${code}.\n${output}`)));
  });
  return { child, address, output: () => output };
}

/** Ends a process, by default politely, and waits for it. @returns its exit code */
export async function stopProcess(
  child: ChildProcess,
  signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM',
): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  child.kill(signal);
  return ended;
}
