import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { ensureBuild, projectRoot } from '../../electron/launch/ensure-build.mjs';
import {
  startPracticeAgency,
  type PracticeAgency,
  type PracticeOptions,
} from '../../electron/backend/practice-agency/start-practice-agency';

/** The program as users run it: the built bundle on plain Node. */
export const builtCommandLine = join(projectRoot, 'out/main/cli.js');

export interface CommandLineEnd {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The one JSON document on stdout; throws when there is anything else. */
  json<T = Record<string, unknown>>(): T;
}

export interface CommandLineOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** Piped in; stdin is closed at once without it. */
  readonly input?: string;
}

/** What a child gets of this process's environment: enough to run, nothing that changes what it does. */
function cleanEnvironment(home: string, more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    LANG: 'en_US.UTF-8',
    HOME: home,
    XDG_RUNTIME_DIR: join(home, 'no-runtime'),
    GHL_ROSTER_HOME: join(home, 'data'),
    // The practice agency finds people at once: nobody needs to wait for it as for the real one.
    GHL_ROSTER_RECONCILE_MS: '20,50',
    ...more,
  };
}

// One build for a whole file of tests, and time enough for it.
let built: Promise<unknown> | null = null;
vi.setConfig({ testTimeout: 60_000 });

/** A bench for one test: a home of its own, sheets written into it, and the command line run in it. */
export interface CommandLineBench {
  readonly home: string;
  /** Writes a sheet and gives its path. */
  sheet(name: string, content: string | Uint8Array): string;
  run(args: readonly string[], options?: CommandLineOptions): Promise<CommandLineEnd>;
  /** Starts without waiting, for tests that interrupt. */
  start(
    args: readonly string[],
    options?: CommandLineOptions,
  ): { readonly child: ChildProcess; readonly end: Promise<CommandLineEnd> };
}

export async function openBench(
  environment: Readonly<Record<string, string>> = {},
): Promise<CommandLineBench> {
  built ??= ensureBuild();
  await built;
  const home = mkdtempSync(join(tmpdir(), 'roster-cli-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const start: CommandLineBench['start'] = (args, options = {}) => {
    const child = spawn(process.execPath, [builtCommandLine, ...args], {
      cwd: home,
      env: cleanEnvironment(home, { ...environment, ...options.environment }),
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    // A child that never reads its input has closed the pipe: nothing to complain about.
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
    return { child, end: waitForEnd(child) };
  };
  return {
    home,
    sheet(name, content) {
      const path = join(home, name);
      writeFileSync(path, content);
      return path;
    },
    start,
    run: (args, options) => start(args, options).end,
  };
}

function waitForEnd(child: ChildProcess): Promise<CommandLineEnd> {
  return new Promise((resolve, reject) => {
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr, json: <T>() => JSON.parse(stdout) as T }));
  });
}

/** A practice agency in the test's own process, closed with the test. */
export async function openPractice(options: PracticeOptions = {}): Promise<PracticeAgency> {
  const agency = await startPracticeAgency(options);
  onTestFinished(() => agency.close());
  return agency;
}

/** The variables with which the command line works on an agency without a profile. */
export function environmentOf({
  url,
  token,
  companyId,
}: Pick<PracticeAgency, 'url' | 'token' | 'companyId'>): Record<string, string> {
  return { GHL_API_BASE_URL: url, GHL_TOKEN: token, GHL_COMPANY_ID: companyId };
}
