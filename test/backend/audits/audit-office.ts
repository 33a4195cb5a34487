import { onTestFinished } from 'vitest';
import type { Backend } from '#backend/backend';
import { createBackend } from '#backend/create-backend';
import type { Clock } from '#backend/ports';
import type { PracticeAgency, PracticeOptions } from '#backend/practice-agency/start-practice-agency';
import { systemClock } from '#backend/system-clock';
import type { Result } from '#shared/contract/result';
import { environmentOf, openPractice } from '../../helpers/command-line';
import { makeTemporaryDirectory } from '../../helpers/temporary-directory';

export interface AuditOffice {
  readonly practice: PracticeAgency;
  readonly backend: Backend;
  readonly api: Backend['api'];
  readonly agencyId: string;
  readonly data: string;
  /** Files that left, newest last. */
  readonly files: { readonly name: string; readonly text: string }[];
  /** Changes somebody in the practice agency as an admin would in GoHighLevel. */
  change(userId: string, body: object): Promise<void>;
  remove(userId: string): Promise<void>;
}

/** A whole backend at work on a practice agency, with a clock that can be set forward. */
export async function openAuditOffice(
  options: PracticeOptions = {},
  more: { readonly host?: 'terminal' | 'browser'; readonly clock?: Clock; readonly data?: string } = {},
): Promise<AuditOffice> {
  const practice = await openPractice({ rate: { max: 20_000, daily: 10_000_000 }, ...options });
  const data = more.data ?? (await makeTemporaryDirectory());
  const files: { name: string; text: string }[] = [];
  const backend = await createBackend({
    host: more.host ?? 'terminal',
    environment: { ...environmentOf(practice), GHL_ROSTER_RECONCILE_MS: '20,50' },
    fileAccess: {
      save: async ({ suggestedName, bytes }) => {
        files.push({ name: suggestedName, text: new TextDecoder().decode(bytes) });
        return { kind: 'path', path: suggestedName };
      },
      async saveParts({ suggestedName, parts }) {
        const all: Uint8Array[] = [];
        for await (const part of parts()) all.push(part);
        files.push({ name: suggestedName, text: Buffer.concat(all).toString('utf8') });
        return { kind: 'path', path: suggestedName };
      },
    },
    dataDirectory: data,
    clock: more.clock ?? systemClock,
    reportBug: (place, error) => {
      throw new Error(`Bug in ${place}`, { cause: error });
    },
  });
  onTestFinished(() => backend.close());
  const call = async (method: string, userId: string, body?: object): Promise<void> => {
    const answer = await fetch(`${practice.url}/users/${userId}`, {
      method,
      headers: {
        authorization: `Bearer ${practice.token}`,
        version: '2021-07-28',
        accept: 'application/json',
        'user-agent': 'Mozilla/5.0',
        'content-type': 'application/json',
      },
      ...(body && { body: JSON.stringify({ companyId: practice.companyId, ...body }) }),
    });
    if (!answer.ok) throw new Error(`${method} answered ${answer.status}: ${await answer.text()}`);
  };
  return {
    practice,
    backend,
    api: backend.api,
    agencyId: `environment:${practice.companyId}`,
    data,
    files,
    change: (userId, body) => call('PUT', userId, body),
    remove: (userId) => call('DELETE', userId),
  };
}

/** The value of a call that is expected to work. */
export async function must<T>(result: Promise<Result<T>>): Promise<T> {
  const answer = await result;
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value;
}
