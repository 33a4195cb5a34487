import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const file = await readFile(join(import.meta.dirname, '../../electron-builder.yml'), 'utf8');
const fuses = file.slice(file.indexOf('electronFuses:'), file.indexOf('\nlinux:'));

describe('the fuses of the packaged app', () => {
  // Electron's whole list (documented): one that comes with a newer version is to be decided, and added here.
  const names = [
    'runAsNode',
    'enableCookieEncryption',
    'enableNodeOptionsEnvironmentVariable',
    'enableNodeCliInspectArguments',
    'enableEmbeddedAsarIntegrityValidation',
    'onlyLoadAppFromAsar',
    'loadBrowserProcessSpecificV8Snapshot',
    'grantFileProtocolExtraPrivileges',
  ];

  it.each(names)('state %s, with a reason above it', (name) => {
    expect(fuses).toMatch(new RegExp(`#[^\\n]+\\n {2}${name}: (true|false)`));
  });

  it('let nobody run other code under our name', () => {
    expect(fuses).toContain('runAsNode: false');
    expect(fuses).toContain('enableNodeOptionsEnvironmentVariable: false');
    expect(fuses).toContain('enableNodeCliInspectArguments: false');
    expect(fuses).toContain('onlyLoadAppFromAsar: true');
    expect(fuses).toContain('enableEmbeddedAsarIntegrityValidation: true');
  });
});
