import { fork, type ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import { connectPeer, type Methods, type Port } from './peer';
import type { MainSide, WindowSide } from './sides';
import { driveWindow, type Desktop } from './window-driver';

const projectRoot = resolve(import.meta.dirname, '../../..');
const builtDirectory = join(projectRoot, 'node_modules/.cache/electron-stand-in');

/** Plain Node 20 runs no TypeScript: the two files of the child are built once per test run. */
export async function buildStandIn(): Promise<void> {
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node20.19',
      outDir: builtDirectory,
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          child: join(import.meta.dirname, 'child.ts'),
          electron: join(import.meta.dirname, 'electron.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'chunk-[name].mjs' },
      },
    },
  });
}

/** The built desktop app, run by the stand-in. */
export interface StandInApp {
  readonly page: Page;
  readonly desktop: Desktop;
  /** The main process: what Electron would tell it. */
  readonly main: Omit<Methods<MainSide>, 'pressClose'>;
  /**
   * The person presses the window's close button. Resolves when the main process has heard it, or has ended over it: what
   * still waits to be sent, this answer included, goes with a process that ends.
   */
  readonly pressClose: () => Promise<void>;
  readonly process: ChildProcess;
  /** What the main process printed. */
  readonly output: () => string;
  /** Resolves with the exit code when the main process has ended. */
  readonly ended: Promise<number | null>;
}

export interface StandInOptions {
  readonly context: BrowserContext;
  readonly environment: Readonly<Record<string, string>>;
  /** Default: the size the window asks for. */
  readonly size?: { readonly width: number; readonly height: number };
}

/**
 * Starts the built main process with the stand-in and waits for its page.
 * @throws with what it printed when it ends before there is a page
 */
export async function launchStandIn({ context, environment, size }: StandInOptions): Promise<StandInApp> {
  const child = fork(join(builtDirectory, 'child.mjs'), [join(projectRoot, 'out/main/desktop.js')], {
    cwd: projectRoot,
    env: { ...environment },
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const ended = new Promise<number | null>((done) => child.on('exit', (code) => done(code)));

  const driver = driveWindow(context, size ?? null, () => main);
  const main = connectPeer<MainSide>(createPort(child), driver.side satisfies WindowSide);
  const page = await Promise.race([
    driver.page,
    ended.then((code) => {
      throw new Error(
        `The main process ended with ${code} before there was a window.\n${driver.desktop.errors.join('\n')}\n${output}`,
      );
    }),
  ]);
  const pressClose = async (): Promise<void> => void (await Promise.race([main.pressClose(), ended]));
  return { page, desktop: driver.desktop, main, pressClose, process: child, output: () => output, ended };
}

function createPort(child: ChildProcess): Port {
  return {
    send: (message) => {
      // It may end between the question and the sending. Nobody waits for an answer to that: `ended` tells.
      if (child.connected) child.send(message as object, () => {});
    },
    onMessage: (listener) => void child.on('message', listener),
  };
}
