import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { runUnderSecretService, whyNoSecretService, type ServiceState } from '../../helpers/secret-service';

const root = join(import.meta.dirname, '../../..');
const driver = join(root, 'node_modules/.cache/roster-tests/vault/driver.mjs');
const reason = whyNoSecretService();
const skipped = reason !== null && !process.env['REQUIRE_ALL'];

async function askVault(state: ServiceState, ...runs: readonly (readonly string[])[]): Promise<unknown[]> {
  const answers = await runUnderSecretService(
    state,
    runs.map((steps) => ({ line: [process.execPath, driver, ...steps] })),
  );
  return answers.map(({ stdout, stderr }) => {
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout) as unknown;
  });
}

beforeAll(async () => {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      outDir: join(driver, '..'),
      emptyOutDir: true,
      minify: false,
      ssr: join(import.meta.dirname, 'vault-driver.ts'),
      rollupOptions: { external: ['keytar'], output: { entryFileNames: 'driver.mjs' } },
    },
  });
}, 60_000);

describe.skipIf(skipped)(
  `a real Secret Service${skipped ? ` (skipped: ${reason})` : ''}`,
  { timeout: 60_000 },
  () => {
    it('keeps a secret from one process to the next and forgets it when told', async () => {
      const [first, second, third] = await askVault(
        'unlocked',
        ['set=token:a=pit-ñandú 🔑'],
        ['get=token:a', 'get=token:b', 'remove=token:a'],
        ['get=token:a'],
      );
      const available = { keychain: 'available', kind: 'keychain' };
      expect(first).toEqual([{ opened: 'available' }, available]);
      expect(second).toEqual([
        { opened: 'available' },
        { 'token:a': 'pit-ñandú 🔑' },
        { 'token:b': null },
        available,
      ]);
      expect(third).toEqual([{ opened: 'available' }, { 'token:a': null }, available]);
    });

    it('that is locked is called locked, and the secret stays in memory for this session', async () => {
      const [first, second] = await askVault('locked', ['set=token:a=pit-1', 'get=token:a'], ['get=token:a']);
      const locked = { keychain: 'locked', kind: 'memory' };
      expect(first).toEqual([{ opened: 'available' }, { 'token:a': 'pit-1' }, locked]);
      // Reading alone finds it out too, instead of saying that no token was ever stored.
      expect(second).toEqual([{ opened: 'available' }, { 'token:a': null }, locked]);
    });
  },
);

const elsewhere = process.platform !== 'linux';
describe.skipIf(elsewhere)(`a machine without a bus${elsewhere ? ' (skipped: Linux only)' : ''}`, () => {
  it('keeps the secret in memory for this session and says so', async () => {
    const environment = { ...process.env, XDG_RUNTIME_DIR: join(driver, 'nowhere'), DISPLAY: '' };
    Reflect.deleteProperty(environment, 'DBUS_SESSION_BUS_ADDRESS');
    const steps = ['set=token:a=pit-1', 'get=token:a'];
    const { stdout } = await promisify(execFile)(process.execPath, [driver, ...steps], { env: environment });
    const [opened, secret, end] = JSON.parse(stdout) as unknown[];
    expect(opened).toEqual({ opened: 'unavailable' });
    expect(secret).toEqual({ 'token:a': 'pit-1' });
    expect(end).toEqual({ keychain: 'unavailable', kind: 'memory' });
  });
});
