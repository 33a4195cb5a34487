import type { BackendApi } from '#shared/contract/backend-api';
import { succeed, type Result } from '#shared/contract/result';
import type { AbsentPerson } from '#shared/import-plan/find-absent';
import { complainFailure, type Complaint } from './complaint';
import { alignColumns } from './output';
import type { Terminal } from './terminal';

/** Whom the sheet leaves out, and what makes that list less than certain. */
export interface AbsentDocument {
  readonly inScope: number;
  readonly unreadableRows: number;
  readonly people: readonly AbsentPerson[];
}

const atOnce = 1000;

/** People of the whole agency who stand in no row of the plan's sheet. A list only: nothing is planned from it here. */
export async function gatherAbsent(
  api: BackendApi,
  planId: string,
  { t }: Terminal,
): Promise<Result<AbsentDocument, Complaint>> {
  const scope = { locationId: null, role: null, type: null };
  const listed = await api.listAbsentPeople({ planId, scope });
  if (!listed.ok) return complainFailure(t, listed.failure);
  const { absentId, total, inScope, unreadableRows } = listed.value;
  const people: AbsentPerson[] = [];
  while (people.length < total) {
    const page = await api.getAbsentPeople({ absentId, offset: people.length, limit: atOnce });
    if (!page.ok) return complainFailure(t, page.failure);
    if (page.value.people.length === 0) break;
    people.push(...page.value.people);
  }
  return succeed({ inScope, unreadableRows, people });
}

export function describeAbsent(
  { people, inScope, unreadableRows }: AbsentDocument,
  { t, output }: Terminal,
): string[] {
  return [
    '',
    t('plan:absent-found', { count: people.length, all: inScope }),
    ...(unreadableRows > 0
      ? [output.paint('yellow', t('plan:absent-unreadable', { count: unreadableRows }))]
      : []),
    ...alignColumns(
      people.map(({ userId, name, email, sameName }) => [
        userId,
        name,
        sameName ? `${email}  (${t('plan:absent-same-name')})` : email,
      ]),
    ),
  ];
}
