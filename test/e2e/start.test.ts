import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startBrowserHostProcess, stopProcess } from '../helpers/open-in-browser-host';

const launch = resolve(import.meta.dirname, '../../electron/launch');

describe('starting from a terminal', () => {
  let home: string;
  const running: ChildProcess[] = [];
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'roster-start-'));
  });
  afterEach(async () => {
    for (const child of running.splice(0)) child.kill('SIGKILL');
    await rm(home, { recursive: true, force: true });
  });

  const environment = (more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    GHL_ROSTER_HOME: home,
    BROWSER: 'none',
    LC_ALL: 'en_US.UTF-8',
    ...more,
  });

  /** Runs one of the launchers until it prints what is waited for, or ends. */
  function run(script: string, args: readonly string[], variables: Record<string, string>, until?: RegExp) {
    const child = spawn(process.execPath, [join(launch, script), ...args], { env: variables });
    running.push(child);
    let printed = '';
    return new Promise<{ child: ChildProcess; printed: string; code: number | null }>((done) => {
      const read = (chunk: Buffer): void => {
        printed += chunk.toString();
        if (until?.test(printed)) done({ child, printed, code: null });
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.on('close', (code) => done({ child, printed, code }));
    });
  }
  const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+\s/;

  it('opens in the browser where there is no desktop, and says why in one line', async () => {
    const { printed, child } = await run('start.mjs', [], environment(), address);
    expect(printed).toMatch(
      /^Opening in the browser instead of a window of its own: this computer shows no desktop/m,
    );
    const [url = ''] = address.exec(printed) ?? [];
    expect((await fetch(url.trim(), { redirect: 'manual' })).status).toBe(303);
    expect(await stopProcess(child)).toBe(0);
  });

  it('speaks Spanish to whoever does', async () => {
    const { printed } = await run('start.mjs', [], environment({ LC_ALL: 'es_MX.UTF-8' }), address);
    expect(printed).toContain('Se abre en el navegador');
    expect(printed).toContain('Roster for GHL está funcionando en:');
  });

  it('fetches nothing in CI, where a display is but no binary', async () => {
    const { printed } = await run(
      'start.mjs',
      ['--browser'],
      environment({ CI: '1', DISPLAY: ':0' }),
      address,
    );
    expect(printed).not.toContain('electronjs.org');
  });

  it('takes the port it is given, and says so when somebody else has it', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const { port } = other.address() as AddressInfo;
    const taken = await run('start.mjs', ['--port', String(port)], environment());
    expect(taken).toMatchObject({ code: 1 });
    expect(taken.printed).toContain(`Port ${port} is in use`);
    await new Promise((closed) => other.close(closed));

    const free = await run('start.mjs', [`--port=${port}`], environment(), address);
    expect(free.printed).toContain(`http://127.0.0.1:${port}/`);
  });

  it('says in words what keeps it from starting', async () => {
    const { code, printed } = await run(
      'start.mjs',
      [],
      environment({ GHL_API_BASE_URL: 'http://example.com' }),
    );
    expect(code).toBe(1);
    expect(printed).toContain('Roster for GHL could not start: The environment variable GHL_API_BASE_URL');
  });

  it.each(['x', '70000', '-1', ''])('refuses a port that is none (%j)', async (port) => {
    const { code, printed } = await run('start.mjs', [`--port=${port}`], environment());
    expect(code).toBe(1);
    expect(printed).toContain('--port takes a number');
  });

  it('becomes the command line in the same process: a kill meets the program itself', async () => {
    const { child, printed } = await run('cli.mjs', ['practice', '--json'], environment(), /127\.0\.0\.1/);
    expect(printed).toContain('127.0.0.1');
    child.kill('SIGKILL');
    const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? [];
    await new Promise((ended) => child.once('exit', ended));
    await expect(fetch(url)).rejects.toThrow();
  });

  it('prints nothing on standard output that the command did not', async () => {
    const child = spawn(process.execPath, [join(launch, 'cli.mjs'), '--version'], { env: environment() });
    running.push(child);
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    expect(await new Promise((ended) => child.on('close', ended))).toBe(0);
    expect(out.trim()).toMatch(/^[\w ]*\d+\.\d+\.\d+$/);
  });
});

describe('the browser host as a process', () => {
  it('ends politely on a signal, and its address works once', async () => {
    const home = await mkdtemp(join(tmpdir(), 'roster-host-'));
    const { child, address } = await startBrowserHostProcess({
      PATH: process.env['PATH'] ?? '',
      HOME: home,
      GHL_ROSTER_HOME: home,
      BROWSER: 'none',
    });
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(403);
    expect(await stopProcess(child)).toBe(0);
    await rm(home, { recursive: true, force: true });
  });
});
