import type { Failure } from '#shared/contract/failure';
import type { GhlUser } from '#shared/ghl/user';
import { normaliseEmail } from '#shared/import-plan/find-person';
import type { GhlApi } from '../ghl/ghl-api';
import type { Clock } from '../ports';

export type LookUp =
  | { readonly kind: 'answer'; readonly users: readonly GhlUser[] }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface LookUpQueue {
  /** Everybody active with this email. The look-up begins after this call, never before. */
  find(email: string): Promise<LookUp>;
}

/** Rows whose answers were lost together are due together; this long they wait for each other. */
const gatherMs = 50;

/** Joins the look-ups of many rows into few requests. */
export function createLookUpQueue(api: GhlApi, clock: Clock): LookUpQueue {
  let gathering: { readonly emails: Set<string>; readonly result: Promise<LookUp> } | null = null;

  const gather = () => {
    const emails = new Set<string>();
    const result = clock.sleep(gatherMs).then(async (): Promise<LookUp> => {
      // From here on a new look-up begins: nobody may join one that is already on its way.
      gathering = null;
      const answer = await api.findByEmails([...emails], { deleted: 'exclude' });
      return answer.ok
        ? { kind: 'answer', users: answer.value }
        : { kind: 'failed', failure: answer.failure };
    });
    return { emails, result };
  };

  return {
    async find(email) {
      const wanted = normaliseEmail(email);
      gathering ??= gather();
      gathering.emails.add(wanted);
      const answer = await gathering.result;
      if (answer.kind === 'failed') return answer;
      const users = answer.users.filter((user) => normaliseEmail(user.email) === wanted && !user.deleted);
      return { kind: 'answer', users };
    },
  };
}
