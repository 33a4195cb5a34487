import type { CallName, CallOutput, ParsedInput } from '#shared/contract/calls';
import type { Result } from '#shared/contract/result';

/** The implementation of some calls of the contract, one file per domain. */
export type Handlers<N extends CallName> = {
  readonly [K in N]: (input: ParsedInput<K>) => Promise<Result<CallOutput<K>>>;
};

export type AllHandlers = Handlers<CallName>;
