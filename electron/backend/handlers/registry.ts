import type { CallName } from '#shared/contract/calls';
import { callNames } from '#shared/contract/calls';
import type { AllHandlers, Handlers } from './handler';

/**
 * Puts the handlers of all domains into one table.
 * @throws when two domains implement the same call or nobody implements one: both are mistakes in the wiring
 */
export function mergeHandlers(...domains: readonly Partial<Handlers<CallName>>[]): AllHandlers {
  const table: Record<string, unknown> = {};
  for (const domain of domains) {
    for (const [name, handler] of Object.entries(domain)) {
      if (Object.hasOwn(table, name)) throw new Error(`Two handlers for the call "${name}"`);
      table[name] = handler;
    }
  }
  const missing = callNames.filter((name) => !Object.hasOwn(table, name));
  if (missing.length > 0) throw new Error(`No handler for ${missing.map((name) => `"${name}"`).join(', ')}`);
  return table as AllHandlers;
}
