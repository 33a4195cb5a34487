import { describe, expect, it } from 'vitest';
import { systemRandomness } from '../../electron/backend/system-randomness';
import { createDownloads } from '../../electron/browser-host/downloads';

function setUp() {
  let now = 0;
  const clock = { now: () => now, monotonic: () => now, sleep: async () => {} };
  const downloads = createDownloads(clock, systemRandomness);
  const save = async (): Promise<string> => {
    const saved = await downloads.fileAccess.save({
      suggestedName: 'credentials.csv',
      mediaType: 'text/csv',
      bytes: new Uint8Array([1]),
    });
    return saved.kind === 'download' ? saved.url.replace('/download/', '') : '';
  };
  return { downloads, save, pass: (ms: number) => (now += ms) };
}

describe('a file kept for the page', () => {
  it('is forgotten when nobody fetched it in five minutes', async () => {
    const { downloads, save, pass } = setUp();
    const id = await save();
    pass(5 * 60_000 + 1);
    expect(downloads.take(id)).toBeNull();
  });

  it('is there until then', async () => {
    const { downloads, save, pass } = setUp();
    const id = await save();
    pass(5 * 60_000);
    expect(downloads.take(id)?.fileName).toBe('credentials.csv');
  });

  it('has an address that cannot be guessed from another', async () => {
    const { save } = setUp();
    const [one, other] = [await save(), await save()];
    expect(one).toMatch(/^[\w-]{32}$/);
    expect(one).not.toBe(other);
  });
});
