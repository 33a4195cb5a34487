import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: root });

async function complaintsAbout(filePath: string, imported: string): Promise<string[]> {
  const [result] = await eslint.lintText(`import '${imported}';\n`, { filePath: join(root, filePath) });
  return (result?.messages ?? [])
    .filter((message) => message.ruleId === 'no-restricted-imports')
    .map((message) => message.message);
}

describe('the linter keeps the layers apart', () => {
  it.each([
    ['shared/sheet/example.ts', 'node:fs'],
    ['shared/sheet/example.ts', 'electron'],
    ['shared/sheet/example.ts', '../../electron/backend/ports'],
    ['shared/sheet/example.ts', '#backend/ports'],
    ['shared/sheet/example.ts', '../../renderer/app'],
    ['renderer/screens/home/example.tsx', 'node:fs'],
    ['renderer/screens/home/example.tsx', 'electron'],
    ['renderer/screens/home/example.tsx', '../../../electron/backend/ports'],
    ['renderer/screens/home/example.tsx', '#backend/ports'],
    ['electron/backend/example.ts', 'electron'],
    ['electron/backend/example.ts', '../desktop/window'],
    ['electron/backend/example.ts', '../cli/output'],
    ['electron/backend/ghl/example.ts', '../../browser-host/server'],
    ['electron/backend/example.ts', '../../renderer/app'],
    ['electron/browser-host/example.ts', 'electron'],
    ['electron/cli/example.ts', 'electron/main'],
    ['electron/desktop/example.ts', '../../renderer/app'],
  ])('%s may not import %s', async (filePath, imported) => {
    expect(await complaintsAbout(filePath, imported)).not.toEqual([]);
  });

  it.each([
    ['shared/sheet/example.ts', 'papaparse'],
    ['shared/sheet/example.ts', '../ghl/user'],
    ['renderer/screens/home/example.tsx', '#shared/contract/calls'],
    ['electron/backend/example.ts', 'node:fs'],
    ['electron/backend/example.ts', '#shared/contract/calls'],
    ['electron/desktop/example.ts', 'electron'],
    ['electron/desktop/example.ts', '../backend/backend'],
    ['electron/cli/example.ts', '#backend/backend'],
  ])('%s may import %s', async (filePath, imported) => {
    expect(await complaintsAbout(filePath, imported)).toEqual([]);
  });
});
