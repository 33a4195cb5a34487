import type { Backend } from '#backend/backend';
import { callNames, type CallName } from '#shared/contract/calls';
import { fail, type Result } from '#shared/contract/result';

/** @returns the name when the contract knows it, so that nothing else ever reaches the backend. */
export function findCallName(name: string): CallName | null {
  return callNames.find((known) => known === name) ?? null;
}

/**
 * Carries one call to the backend. The backend already turns bugs into failures; should one escape all the same, it
 * ends here without its message, which might quote a token or a person.
 */
export async function answerCall(
  backend: Pick<Backend, 'invoke'>,
  name: CallName,
  input: unknown,
): Promise<Result<unknown>> {
  try {
    return await backend.invoke(name, input);
  } catch {
    return fail({ kind: 'internal', detail: `The call ${name} failed unexpectedly.` });
  }
}
