import { useState } from 'react';
import type { CallInput, CallOutput } from '#shared/contract/calls';
import type { Failure } from '#shared/contract/failure';
import type { AbsenceScope, AbsentPerson } from '#shared/import-plan/find-absent';
import { useBackend } from '../../../state/backend-context';

/** One list of people who are not in the sheet, whole: it is never shown in part as if it were all. */
export interface AbsentList {
  readonly found: CallOutput<'listAbsentPeople'>;
  readonly people: readonly AbsentPerson[];
}

export type AbsentState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | ({ readonly kind: 'listed' } & AbsentList);

const atOnce = 1000;

/** Reads whom the sheet of this plan leaves out. Nothing is read before `list` is called. */
export function useAbsentPeople(agencyId: string, planId: string) {
  const backend = useBackend();
  const [state, setState] = useState<AbsentState>({ kind: 'none' });

  const list = async (scope: AbsenceScope): Promise<AbsentList | null> => {
    setState({ kind: 'reading', done: 0, total: 0 });
    const stop = backend.onPlanProgress((progress) => {
      if (progress.agencyId !== agencyId) return;
      setState({ kind: 'reading', done: progress.done, total: progress.total });
    });
    const answer = await readAll({ planId, scope });
    stop();
    setState(answer.ok ? { kind: 'listed', ...answer.value } : { kind: 'failed', failure: answer.failure });
    return answer.ok ? answer.value : null;
  };

  async function readAll(input: CallInput<'listAbsentPeople'>) {
    const found = await backend.listAbsentPeople(input);
    if (!found.ok) return found;
    const people: AbsentPerson[] = [];
    while (people.length < found.value.total) {
      const { absentId } = found.value;
      const page = await backend.getAbsentPeople({ absentId, offset: people.length, limit: atOnce });
      if (!page.ok) return page;
      if (page.value.people.length === 0) break;
      people.push(...page.value.people);
    }
    return { ok: true, value: { found: found.value, people } } as const;
  }

  return { state, list };
}
