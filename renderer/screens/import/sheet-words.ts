import type { Translate } from '#shared/i18n/create-translator';
import type { Field } from '#shared/sheet/fields';
import type { Problem, ProblemCode } from '#shared/sheet/problem';
import type { SheetFailure } from '#shared/sheet/types';

export function describeField(_t: Translate, field: Field): string {
  return field;
}
export function describeProblem(_t: Translate, problem: Problem): string {
  return problem.code;
}
export function describeProblemKind(_t: Translate, code: ProblemCode): string {
  return code;
}
export function describeSheetFailure(_t: Translate, failure: SheetFailure): string {
  return failure.kind;
}
export function describeScope(_t: Translate, scope: string): string {
  return scope;
}
export function describeScopeArea(_t: Translate, area: string): string {
  return area;
}
/** Words of other parts by key, until their catalogues are there. */
export function wordOf(t: Translate, key: string, params: Record<string, unknown> = {}): string {
  return String((t as unknown as (key: string, params: Record<string, unknown>) => string)(key, params));
}
