import { describe, expect, it } from 'vitest';
import type { AllHandlers } from '../../../electron/backend/handlers/handler';
import { invokeHandler } from '../../../electron/backend/handlers/invoke-handler';
import { succeed } from '../../../shared/contract/result';

const token = 'pit-11112222-3333';

function makeHandlers(some: Partial<AllHandlers>): AllHandlers {
  return some as AllHandlers;
}

describe('a call', () => {
  it('with input that is not in the contract is refused without repeating the input', async () => {
    const result = await invokeHandler(
      makeHandlers({}),
      'addAgency',
      { name: '', token, companyId: 5, locationToken: token },
      () => {},
    );
    expect(result).toMatchObject({ ok: false, failure: { kind: 'invalid-input' } });
    expect(JSON.stringify(result)).toContain('companyId');
    expect(JSON.stringify(result)).not.toContain(token);
  });

  it.each(['nonsense', '__proto__', 'constructor', 'toString'])('named %s is refused', async (name) => {
    const result = await invokeHandler(makeHandlers({}), name, {}, () => {});
    expect(result).toMatchObject({ ok: false, failure: { kind: 'invalid-input' } });
  });

  it('that meets a bug answers where, but not the message, which may quote a secret', async () => {
    const seen: unknown[] = [];
    const handlers = makeHandlers({
      listRuns: async () => {
        throw new TypeError(`cannot send ${token}`);
      },
    });
    const result = await invokeHandler(handlers, 'listRuns', {}, (_, error) => seen.push(error));
    expect(result).toMatchObject({
      ok: false,
      failure: { kind: 'internal', detail: expect.stringContaining('TypeError in listRuns') as string },
    });
    expect(JSON.stringify(result)).not.toContain(token);
    expect(JSON.stringify(result)).not.toContain(import.meta.dirname);
    expect(seen).toHaveLength(1);
  });

  it('answers only what the contract names, so that nothing a handler holds slips out', async () => {
    const settings = { language: null, theme: 'auto' as const, country: null, agencyId: null };
    const handlers = makeHandlers({ getSettings: async () => succeed({ ...settings, token } as never) });
    const result = await invokeHandler(handlers, 'getSettings', undefined, () => {});
    expect(result).toEqual({ ok: true, value: settings });
  });

  it('whose answer breaks the contract is a bug', async () => {
    const handlers = makeHandlers({ listRuns: async () => succeed('no list') as never });
    const result = await invokeHandler(handlers, 'listRuns', {}, () => {});
    expect(result).toMatchObject({ ok: false, failure: { kind: 'internal' } });
  });
});
