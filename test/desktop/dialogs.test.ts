import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MessageBoxOptions, SaveDialogOptions } from 'electron';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDialogFileAccess } from '../../electron/desktop/dialogs';
import { createTranslator } from '../../shared/i18n/create-translator';

describe('a file that leaves the desktop app', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'roster-dialogs-'));
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  function save(
    suggestedName: string,
    choose: (options: SaveDialogOptions) => string | null,
    pressButton = 0,
  ) {
    const asked: SaveDialogOptions[] = [];
    const told: MessageBoxOptions[] = [];
    const showSaveDialog = async (options: SaveDialogOptions) => {
      asked.push(options);
      const filePath = choose(options);
      return { canceled: filePath === null, filePath: filePath ?? '' };
    };
    const access = createDialogFileAccess(
      {
        showSaveDialog: showSaveDialog as never,
        showMessageBox: (async (options: MessageBoxOptions) => {
          told.push(options);
          return { response: pressButton, checkboxChecked: false };
        }) as never,
      },
      () => null,
      () => createTranslator('en').t,
    );
    return access
      .save({ suggestedName, mediaType: 'text/csv', bytes: new TextEncoder().encode('a,b') })
      .then((saved) => ({ saved, asked, told }));
  }

  it('goes where the person chose, readable by its owner only', async () => {
    const path = join(directory, 'mine.csv');
    const { saved, asked } = await save('results.csv', () => path);
    expect(saved).toEqual({ kind: 'path', path });
    expect(asked[0]).toMatchObject({ defaultPath: 'results.csv', filters: [{ extensions: ['csv'] }, {}] });
    expect(await readFile(path, 'utf8')).toBe('a,b');
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o077).toBe(0);
  });

  it('goes nowhere when the person cancels', async () => {
    expect((await save('results.csv', () => null)).saved).toEqual({ kind: 'cancelled' });
  });

  it('suggests a name only, even when a sheet was called like a path', async () => {
    const { asked } = await save('../../etc/cron.d/results.csv', () => null);
    expect(asked[0]?.defaultPath).toBe('results.csv');
  });

  it('can go elsewhere when the first place cannot be written', async () => {
    const places = [join(directory, 'no-such-folder/results.csv'), join(directory, 'results.csv')];
    const { saved, told } = await save('results.csv', () => places.shift() ?? null);
    expect(saved).toEqual({ kind: 'path', path: join(directory, 'results.csv') });
    expect(told).toHaveLength(1);
    expect(told[0]?.message).toContain('“results.csv” could not be written');
    expect(told[0]?.detail).toContain('ENOENT');
  });

  it('is not saved when the person gives up', async () => {
    const { saved, asked } = await save(
      'results.csv',
      () => join(directory, 'no-such-folder/results.csv'),
      1,
    );
    expect(saved).toEqual({ kind: 'cancelled' });
    expect(asked).toHaveLength(1);
  });
});
