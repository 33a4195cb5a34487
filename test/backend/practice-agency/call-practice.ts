import { z } from 'zod';
import type { PracticeAgency } from '#backend/practice-agency/start-practice-agency';

const answerShape = z
  .object({
    id: z.string(),
    user: z.record(z.string(), z.unknown()),
    users: z.array(z.record(z.string(), z.unknown())),
    locations: z.array(z.record(z.string(), z.unknown())),
    location: z.record(z.string(), z.unknown()),
    count: z.number(),
    message: z.union([z.string(), z.array(z.string())]),
    traceId: z.string(),
    permissions: z.record(z.string(), z.boolean()),
  })
  .partial()
  .loose();

export interface Answer {
  readonly status: number;
  /** Empty for anything but a JSON object. */
  readonly body: z.output<typeof answerShape>;
  /** As it came. */
  readonly json: unknown;
  readonly text: string;
  readonly headers: Headers;
}

interface Wishes {
  readonly body?: unknown;
  readonly token?: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Added to, or with null taken from, what a well-behaved client sends. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly signal?: AbortSignal;
}

/** One request as a well-behaved client makes it. Rejects like fetch when the connection breaks. */
export async function call(
  agency: PracticeAgency,
  line: `${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}`,
  wishes: Wishes = {},
): Promise<Answer> {
  const [method = 'GET', path = '/'] = line.split(' ');
  const headers = new Headers({
    Authorization: `Bearer ${wishes.token ?? agency.token}`,
    Version: '2021-07-28',
    Accept: 'application/json',
    'User-Agent': 'Mozilla/5.0',
  });
  if (wishes.body !== undefined) headers.set('Content-Type', 'application/json');
  for (const [name, value] of Object.entries(wishes.headers ?? {})) {
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  }
  const query = wishes.query === undefined ? '' : `?${new URLSearchParams(wishes.query).toString()}`;
  const response = await fetch(`${agency.url}${path}${query}`, {
    method,
    headers,
    ...(wishes.body === undefined ? {} : { body: JSON.stringify(wishes.body) }),
    ...(wishes.signal === undefined ? {} : { signal: wishes.signal }),
  });
  const text = await response.text();
  let json: unknown = null;
  if ((response.headers.get('content-type') ?? '').includes('json')) json = JSON.parse(text);
  const parsed = answerShape.safeParse(json);
  return {
    status: response.status,
    body: parsed.success ? parsed.data : {},
    json,
    text,
    headers: response.headers,
  };
}

/** A body POST /users/ takes as it is. */
export function newPerson(
  agency: PracticeAgency,
  change: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return {
    companyId: agency.companyId,
    firstName: 'Aurora',
    lastName: 'Bello Nieto',
    email: 'aurora.bello@sucursales.example.com',
    password: 'Jacaranda-27!',
    type: 'account',
    role: 'user',
    locationIds: [idOf(agency, 'Zacatepec')],
    ...change,
  };
}

/** Id of a sub-account by its name. */
export function idOf(agency: PracticeAgency, name: string): string {
  const location = agency.locations.find((candidate) => candidate.name === name);
  if (location === undefined) throw new Error(`No sub-account is called ${name}`);
  return location.id;
}

/** Id of somebody who is there from the start. */
export function idOfPerson(agency: PracticeAgency, email: string): string {
  const person = agency.people().find((candidate) => candidate.email === email);
  if (person === undefined) throw new Error(`Nobody has the address ${email}`);
  return person.id;
}
