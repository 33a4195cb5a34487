import { describe, expect, it } from 'vitest';
import type { SheetRowView } from '#shared/sheet/types';
import { createRowWindows } from '../../../renderer/state/row-windows';

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
};

function sheetOf(total: number) {
  const asked: number[] = [];
  let cell = 'old';
  const row = (index: number): SheetRowView => ({ row: index + 2, cells: [cell], problems: [] });
  return {
    asked,
    write: (value: string) => {
      cell = value;
    },
    fetch: (offset: number, limit: number) => {
      asked.push(offset);
      const count = Math.max(0, Math.min(limit, total - offset));
      return Promise.resolve({ total, rows: Array.from({ length: count }, (_, at) => row(offset + at)) });
    },
  };
}

describe('row windows', () => {
  it('fetch only the pages that are shown, once', async () => {
    const sheet = sheetOf(100_000);
    let total = 0;
    const windows = createRowWindows(sheet.fetch, (found) => {
      total = found;
    });
    windows.want(0, 30);
    windows.want(5, 35);
    await settle();
    expect(sheet.asked).toEqual([0]);
    expect(total).toBe(100_000);
    expect(windows.rowAt(30)?.row).toBe(32);
    windows.want(190, 230);
    await settle();
    expect(sheet.asked).toEqual([0, 200]);
    expect(windows.rowAt(99_999)).toBeNull();
  });

  it('keep what is on screen until the changed sheet has answered', async () => {
    const sheet = sheetOf(10);
    const windows = createRowWindows(sheet.fetch, () => undefined);
    windows.want(0, 9);
    await settle();
    sheet.write('new');
    windows.invalidate();
    windows.want(0, 9);
    expect(windows.rowAt(0)?.cells).toEqual(['old']);
    await settle();
    expect(windows.rowAt(0)?.cells).toEqual(['new']);
  });

  it('forget the pages left longest ago and ask again when they come back', async () => {
    const sheet = sheetOf(100_000);
    const windows = createRowWindows(sheet.fetch, () => undefined);
    for (let first = 0; first < 10_000; first += 200) {
      windows.want(first, first + 30);
      await settle();
    }
    expect(windows.rowAt(0)).toBeNull();
    expect(windows.rowAt(9_800)).not.toBeNull();
    const before = sheet.asked.length;
    windows.want(0, 30);
    await settle();
    expect(sheet.asked.length).toBe(before + 1);
    expect(windows.rowAt(0)?.row).toBe(2);
  });

  it('ask again for rows that could not be had', async () => {
    const sheet = sheetOf(10);
    let reachable = false;
    const windows = createRowWindows(
      (offset, limit) => (reachable ? sheet.fetch(offset, limit) : Promise.resolve(null)),
      () => undefined,
    );
    windows.want(0, 9);
    await settle();
    expect(windows.rowAt(0)).toBeNull();
    reachable = true;
    windows.want(0, 9);
    await settle();
    expect(windows.rowAt(0)?.row).toBe(2);
  });

  it('drop an answer that was overtaken by an edit', async () => {
    let answer: ((cell: string) => void) | undefined;
    const windows = createRowWindows(
      () =>
        new Promise<{ total: number; rows: SheetRowView[] }>((resolve) => {
          answer = (cell) => resolve({ total: 1, rows: [{ row: 2, cells: [cell], problems: [] }] });
        }),
      () => undefined,
    );
    windows.want(0, 0);
    const late = answer;
    windows.invalidate();
    windows.want(0, 0);
    answer?.('after the edit');
    await settle();
    late?.('before the edit');
    await settle();
    expect(windows.rowAt(0)?.cells).toEqual(['after the edit']);
  });
});
