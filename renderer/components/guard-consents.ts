import type { Guard, GuardKind } from '#shared/import-plan/types';

/** Whether every guard has its yes. */
export function areAllowed(
  guards: readonly { readonly kind: GuardKind }[],
  allowed: readonly GuardKind[],
): boolean {
  return guards.every(({ kind }) => allowed.includes(kind));
}

/** The ticks after one of them was set or taken away. */
export function allowGuard(
  allowed: readonly GuardKind[],
  kind: GuardKind,
  isAllowed: boolean,
): readonly GuardKind[] {
  const others = allowed.filter((one) => one !== kind);
  return isAllowed ? [...others, kind] : others;
}

/** Consents survive other choices of the same plan only while their guard still stands for the same rows. */
export function keepConsents(
  allowed: readonly GuardKind[],
  before: readonly Guard[],
  now: readonly Guard[],
): readonly GuardKind[] {
  return allowed.filter((kind) => {
    const then = before.find((guard) => guard.kind === kind);
    const still = now.find((guard) => guard.kind === kind);
    return then !== undefined && still !== undefined && still.rows.join() === then.rows.join();
  });
}
