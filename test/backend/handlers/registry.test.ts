import { expect, it } from 'vitest';
import type { AllHandlers } from '../../../electron/backend/handlers/handler';
import { mergeHandlers } from '../../../electron/backend/handlers/registry';
import { callNames } from '../../../shared/contract/calls';
import { succeed } from '../../../shared/contract/result';

const everything = Object.fromEntries(
  callNames.map((name) => [name, async () => succeed({})]),
) as unknown as AllHandlers;

it('refuses two handlers for one call, because one of them would silently never be called', () => {
  const again = { listRuns: async () => succeed([]) };
  expect(() => mergeHandlers(everything, again)).toThrow('Two handlers for the call "listRuns"');
});

it('refuses to start with a call that nobody implements', () => {
  const { listRuns: _, ...rest } = everything;
  expect(() => mergeHandlers(rest)).toThrow('No handler for "listRuns"');
});

it('puts the domains together', () => {
  const { listRuns, ...rest } = everything;
  expect(Object.keys(mergeHandlers({ listRuns }, rest)).sort()).toEqual([...callNames].sort());
});
