import { describe, expect, it } from 'vitest';
import { openSheet } from '#shared/sheet/sheet-session';
import { createSheetClient, type SheetPort } from '../../../renderer/workers/sheet-client';
import type { SheetReply, SheetRequest } from '../../../renderer/workers/sheet-protocol';
import { createSheetService, listTransfers, type OpenSheet } from '../../../renderer/workers/sheet-service';

/** The worker's two ends in one thread: what crosses is cloned, as it would be between threads. */
function connect(open: OpenSheet): { start: () => SheetPort; die: () => void; started: () => number } {
  let started = 0;
  let died: (() => void) | undefined;
  return {
    started: () => started,
    die: () => died?.(),
    start() {
      started++;
      const answer = createSheetService(open);
      let hear: (event: { readonly data: SheetReply }) => void = () => undefined;
      return {
        postMessage(message: SheetRequest, transfer: Transferable[]) {
          const arrived = structuredClone(message, { transfer });
          void answer(arrived).then((reply) =>
            hear({ data: structuredClone(reply, { transfer: listTransfers(reply) }) }),
          );
        },
        addEventListener(type: string, listener: (event: { readonly data: SheetReply }) => void) {
          if (type === 'message') hear = listener;
          if (type === 'error') died = listener as () => void;
        },
      };
    },
  };
}

const csv = (text: string, name = 'people.csv') => ({ name, bytes: new TextEncoder().encode(text) });
const people = csv('Email,First name,Last name\nana@example.com,Ana,Ruiz\nnobody,Luis,Paz\n');

describe('the sheet behind its worker', () => {
  it('opens a file, hands its bytes over and answers with all the page shows', async () => {
    const client = createSheetClient(connect(openSheet).start);
    const file = csv('Email,First name\nana@example.com,Ana\n');
    const opened = await client.call('open', { file });
    expect(opened.ok && opened.value.overview.rowCount).toBe(1);
    expect(opened.ok && opened.value.overview.columns.map(({ field }) => field)).toEqual([
      'email',
      'firstName',
    ]);
    expect(file.bytes.byteLength).toBe(0);
  });

  it('hands over the file of a draft as bytes, again for each draft', async () => {
    const client = createSheetClient(connect(openSheet).start);
    await client.call('open', { file: csv('Email,First name\nana@example.com,Ana\n') });
    const first = await client.call('toDraft', { withPasswords: true });
    const second = await client.call('toDraft', { withPasswords: true });
    expect(first.content.packed).toBeInstanceOf(Uint8Array);
    expect(first.content.packed.length).toBeGreaterThan(10);
    expect(second).toEqual(first);
  });

  it('edits a cell, tells the new counts with it, and takes the edit back', async () => {
    const client = createSheetClient(connect(openSheet).start);
    await client.call('open', { file: people });
    const edited = await client.call('editCell', { row: 3, column: 0, value: 'luis@example.com' });
    expect(edited.row.cells[0]).toBe('luis@example.com');
    expect(edited.snapshot.check.byCode['invalid-email'] ?? 0).toBe(0);
    const undone = await client.call('undo', null);
    expect(undone.done).toEqual({ label: { kind: 'edit', count: 1, row: 3 }, row: 3 });
    const [, row] = (await client.call('rows', { filter: { kind: 'all' }, offset: 0, limit: 10 })).rows;
    expect(row?.cells[0]).toBe('nobody');
    expect(undone.snapshot.check.byCode['invalid-email']).toBe(1);
    expect((await client.call('undo', null)).done).toBeNull();
  });

  it('keeps the sheet before when the next file is none', async () => {
    const client = createSheetClient(connect(openSheet).start);
    await client.call('open', { file: csv('Email\nana@example.com\n') });
    const refused = await client.call('open', { file: csv('') });
    expect(refused).toEqual({ ok: false, failure: { kind: 'empty-file' } });
    const window = await client.call('rows', { filter: { kind: 'all' }, offset: 0, limit: 10 });
    expect(window.rows.map(({ cells }) => cells[0])).toEqual(['ana@example.com']);
  });

  it('answers in the order it was asked', async () => {
    const slow: OpenSheet = async (file, ...rest) => {
      if (file.name === 'slow.csv') await new Promise((resolve) => setTimeout(resolve, 30));
      return openSheet(file, ...rest);
    };
    const client = createSheetClient(connect(slow).start);
    const order: string[] = [];
    await Promise.all([
      client.call('open', { file: csv('Email\na@example.com\n', 'slow.csv') }).then(() => order.push('open')),
      client.call('rows', { filter: { kind: 'all' }, offset: 0, limit: 1 }).then(() => order.push('rows')),
    ]);
    expect(order).toEqual(['open', 'rows']);
  });

  it('rejects what was under way when the worker dies, and starts another one for the next file', async () => {
    const worker = connect(() => new Promise(() => undefined));
    const client = createSheetClient(worker.start);
    const waiting = client.call('open', { file: csv('Email\n') });
    worker.die();
    await expect(waiting).rejects.toThrow('worker stopped');
    void client.call('open', { file: csv('Email\n') });
    expect(worker.started()).toBe(2);
  });

  it('passes a bug on instead of staying silent', async () => {
    const client = createSheetClient(connect(openSheet).start);
    await expect(client.call('rows', { filter: { kind: 'all' }, offset: 0, limit: 1 })).rejects.toThrow(
      'No sheet is open',
    );
  });
});
