import { basename } from 'node:path';
import type { z } from 'zod';
import { calls, type CallName } from '#shared/contract/calls';
import type { Failure } from '#shared/contract/failure';
import { fail, succeed, type Result } from '#shared/contract/result';
import type { AllHandlers } from './handler';

export type BugReporter = (call: string, error: unknown) => void;

/**
 * The one gate into the backend: whatever a host received is parsed with the contract, what comes out is cut down to
 * the contract (nothing a handler holds, such as what is to be sent, slips out), and a bug becomes an `internal`
 * failure that says where but never repeats a message, which might quote a token or a password.
 */
export async function invokeHandler(
  handlers: AllHandlers,
  name: string,
  input: unknown,
  reportBug: BugReporter,
): Promise<Result<unknown>> {
  if (!isCallName(name)) return fail({ kind: 'invalid-input', detail: 'There is no such call.' });
  const parsed = calls[name].input.safeParse(input ?? {});
  if (!parsed.success) return fail({ kind: 'invalid-input', detail: describeIssues(parsed.error) });
  try {
    // Each handler takes exactly what its own schema makes; the table's type cannot say so for a name chosen at run time.
    const handle = handlers[name] as (input: unknown) => Promise<Result<unknown>>;
    const result = await handle(parsed.data);
    if (!result.ok) return result;
    return succeed(calls[name].output.parse(result.value));
  } catch (error) {
    reportBug(name, error);
    return fail(describeBug(name, error));
  }
}

/** @returns an `internal` failure with the kind of error and its place, without its message. */
export function describeBug(name: string, error: unknown): Failure {
  const kind = error instanceof Error ? error.name : typeof error;
  return { kind: 'internal', detail: `${kind} in ${name}${findPlace(error)}` };
}

function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name);
}

/** Where a value is wrong, never the value itself. */
function describeIssues(error: z.ZodError): string {
  return error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.map(String).join('.') || 'input'}: ${issue.code}`)
    .join('; ');
}

function findPlace(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const frame = /^\s+at .*?\(?([^()\s]+):(\d+):\d+\)?$/m.exec(stack);
  return frame?.[1] === undefined ? '' : ` (${basename(frame[1])}:${frame[2]})`;
}
