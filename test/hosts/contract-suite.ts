import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BackendApi } from '../../shared/contract/backend-api';
import { callNames, eventNames, type CallName, type EventName } from '../../shared/contract/calls';
import { subscriptionName } from '../../shared/contract/create-backend-api';
import type { Failure } from '../../shared/contract/failure';
import { fail, succeed } from '../../shared/contract/result';
import { createContractBackend, secretToken, type ContractBackend } from './contract-backend';
import { callSamples, eventSamples } from './contract-samples';

/** A backend as it is reached over one transport. */
export interface ReachedBackend {
  readonly api: BackendApi;
  /** Sends something that the typed client would not: rejects, or answers a failure. */
  sendUnknown(name: string, input: unknown): Promise<unknown>;
  close(): Promise<void>;
}

type AnyCall = (input: unknown) => Promise<unknown>;
type AnySubscription = (listener: (payload: unknown) => void) => () => void;

/** What every transport owes the page, whatever it is made of. Run over each of them. */
export function describeContract(
  transport: string,
  reach: (backend: ContractBackend) => Promise<ReachedBackend>,
): void {
  describe(`the contract over ${transport}`, () => {
    let backend: ContractBackend;
    let reached: ReachedBackend;
    const call = (name: CallName, input: unknown): Promise<unknown> => (reached.api[name] as AnyCall)(input);
    const listen = (name: EventName, listener: (payload: unknown) => void): (() => void) =>
      (reached.api[subscriptionName(name)] as AnySubscription)(listener);

    beforeEach(async () => {
      backend = createContractBackend();
      reached = await reach(backend);
    });
    afterEach(() => reached.close());

    it('has exactly one method per call and one subscription per event', () => {
      expect(Object.keys(reached.api).sort()).toEqual(
        [...callNames, ...eventNames.map((name) => subscriptionName(name))].sort(),
      );
    });

    it.each(callNames)('carries %s there and its answer back, unchanged', async (name) => {
      const { input, output } = callSamples[name];
      backend.answer(name, async () => succeed(output));
      expect(await call(name, input)).toEqual({ ok: true, value: output });
      expect(backend.received).toHaveLength(1);
      expect(backend.received[0]).toMatchObject({ name, input });
    });

    it.each(callNames)(
      'answers what is no input of %s with a failure that does not repeat it',
      async (name) => {
        for (const input of [secretToken, [secretToken], 7]) {
          const answer = await call(name, input);
          expect(answer).toMatchObject({ ok: false, failure: { kind: 'invalid-input' } });
          expect(JSON.stringify(answer)).not.toContain(secretToken);
        }
        expect(backend.received).toEqual([]);
      },
    );

    it('carries the file of a draft as bytes of its text, between everything else', async () => {
      const { input, output } = callSamples.saveDraft;
      backend.answer('saveDraft', async () => succeed(output));
      const { content } = input.sheet;
      const packed = new TextEncoder().encode('YWJj'.repeat(100_000));
      const sheet = { ...input.sheet, content: { ...content, packed } };
      expect(await call('saveDraft', { ...input, sheet })).toEqual({ ok: true, value: output });
      const text = { ...input.sheet, content: { ...content, packed: 'YWJj'.repeat(100_000) } };
      expect(backend.received[0]?.input).toEqual({ ...input, sheet: text });
    });

    it('hands the backend parsed input: trimmed, and without what the contract does not name', async () => {
      backend.answer('addAgency', async () => succeed(callSamples.addAgency.output));
      await call('addAgency', { ...callSamples.addAgency.input, name: '  Sol  ', admin: true });
      expect(backend.received[0]?.input).toEqual({ ...callSamples.addAgency.input, name: 'Sol' });
    });

    it('does not let an input change the objects it is put into', async () => {
      backend.answer('saveSettings', async () => succeed(callSamples.saveSettings.output));
      await call('saveSettings', JSON.parse('{"theme":"dark","__proto__":{"language":"es"}}'));
      expect(backend.received[0]?.input).toEqual({ theme: 'dark' });
      expect(Object.hasOwn(Object.prototype, 'language')).toBe(false);
    });

    it('cuts an answer down to the contract', async () => {
      backend.answer('listAgencies', async () =>
        succeed([{ ...callSamples.listAgencies.output[0], secret: secretToken }]),
      );
      expect(JSON.stringify(await call('listAgencies', {}))).not.toContain(secretToken);
    });

    it('carries an expected failure as plain data', async () => {
      const failure: Failure = {
        kind: 'refused',
        messages: ['El correo ya existe', 'phone must be valid'],
        support: { status: 422, traceId: 'abc', detail: 'Unprocessable' },
      };
      backend.answer('startRun', async () => fail(failure));
      expect(await call('startRun', callSamples.startRun.input)).toEqual({ ok: false, failure });
    });

    it.each([
      ['thrown', async () => Promise.reject(new Error(`fetch failed for ${secretToken}`))],
      ['an answer that is not of the contract', async () => succeed({ token: secretToken })],
    ])('turns a bug (%s) into a failure that gives nothing away', async (_kind, handler) => {
      backend.answer('getRun', handler);
      const answer = await call('getRun', callSamples.getRun.input);
      expect(answer).toMatchObject({ ok: false, failure: { kind: 'internal' } });
      expect(JSON.stringify(answer)).not.toContain(secretToken);
    });

    it('refuses a call that the contract does not name', async () => {
      for (const name of ['readToken', 'constructor', '__proto__', 'getSettings/../readToken', '']) {
        const answer = await reached.sendUnknown(name, {}).catch((error: unknown) => ({ refused: error }));
        expect(answer).not.toMatchObject({ ok: true });
        expect(answer).toBeDefined();
      }
      expect(backend.received).toEqual([]);
    });

    it.each(eventNames)('brings %s to whoever listens, until they stop', async (name) => {
      const heard: unknown[] = [];
      const alsoHeard: unknown[] = [];
      const stop = listen(name, (payload) => heard.push(payload));
      listen(name, (payload) => alsoHeard.push(payload));
      // Whoever has had an answer after listening misses nothing from then on.
      backend.answer('getSettings', async () => succeed(callSamples.getSettings.output));
      await call('getSettings', {});
      backend.emit(name, eventSamples[name]);
      await expect.poll(() => heard).toEqual([eventSamples[name]]);
      stop();
      backend.emit(name, eventSamples[name]);
      await expect.poll(() => alsoHeard).toHaveLength(2);
      expect(heard).toHaveLength(1);
    });

    it('misses no event of a call made after listening, and keeps them in order', async () => {
      const heard: number[] = [];
      listen('planProgress', (payload) => heard.push((payload as { done: number }).done));
      backend.answer('preparePlan', async () => {
        for (let done = 1; done <= 50; done += 1)
          backend.emit('planProgress', { agencyId: 'a1', done, total: 50 });
        return succeed(callSamples.preparePlan.output);
      });
      await call('preparePlan', callSamples.preparePlan.input);
      await expect.poll(() => heard).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    });

    it('carries many calls at once, each to its own answer', async () => {
      backend.answer('listLocations', async ({ agencyId }) =>
        succeed([{ id: agencyId, name: agencyId, companyId: null }]),
      );
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, index) => call('listLocations', { agencyId: `a${index}` })),
      );
      answers.forEach((answer, index) => expect(answer).toMatchObject({ value: [{ id: `a${index}` }] }));
    });

    it('carries a whole sheet', async () => {
      const [row] = callSamples.preparePlan.input.rows;
      const rows = Array.from({ length: 20_000 }, (_, index) => ({ ...row, row: index + 2 }));
      let length = 0;
      backend.answer('preparePlan', async (input) => {
        length = input.rows.length;
        return succeed(callSamples.preparePlan.output);
      });
      await call('preparePlan', { ...callSamples.preparePlan.input, rows });
      expect(length).toBe(20_000);
    });
  });
}
