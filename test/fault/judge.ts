import type { PracticePerson } from '../../electron/backend/practice-agency/practice-person';
import type { Finding } from './finding';
import type { SourceRow } from './sheet';

/** A row of the results as the program tells it. */
export interface ToldRow {
  readonly row: number;
  readonly status: string;
  readonly email: string;
  readonly userId: string | null;
  /** The reason's code; null where only the results file tells, which has words instead. */
  readonly code: string | null;
}

/** What really is, read from the agency behind the program's back. */
export interface Truth {
  readonly before: readonly PracticePerson[];
  /** Once every queued deletion has taken effect. */
  readonly after: readonly PracticePerson[];
  /** Email → how many people were made with it. */
  readonly creates: ReadonlyMap<string, number>;
  /** Sub-account's name → its id. */
  readonly locationIds: ReadonlyMap<string, string>;
}

/** Compares what a settled run says with what is true, row by row, and looks for what no row asked for. */
export function judgeRun(
  rows: readonly SourceRow[],
  told: readonly ToldRow[],
  truth: Truth,
): readonly Finding[] {
  const byRow = new Map(told.map((row) => [row.row, row]));
  return [
    ...judgeOrder(rows, told),
    ...findTwice(truth),
    ...rows.flatMap((row) => {
      const line = byRow.get(row.row);
      if (line === undefined) return [find('lost', row, 'has no line in the results')];
      return judgeRow(row, line, truth);
    }),
    ...judgeBystanders(rows, truth),
  ];
}

function judgeOrder(rows: readonly SourceRow[], told: readonly ToldRow[]): readonly Finding[] {
  const wanted = rows.map(({ row }) => row).join();
  const given = told.map(({ row }) => row).join();
  return wanted === given ? [] : [{ kind: 'misreported', detail: `rows ${given} instead of ${wanted}` }];
}

/** Everybody made although they were there already. */
export function findTwice({ before, creates }: Truth): readonly Finding[] {
  const there = new Set(before.filter(({ deleted }) => !deleted).map(({ email }) => email));
  return [...creates].flatMap(([email, times]) => {
    const extra = times - (there.has(email) ? 0 : 1);
    return Array.from({ length: extra }, () => ({
      kind: 'twice' as const,
      detail: `${email} was made ${times} times`,
    }));
  });
}

function judgeRow(row: SourceRow, line: ToldRow, truth: Truth): readonly Finding[] {
  if (line.status === 'pending') return [find('lost', row, 'is still pending in a settled run')];
  switch (row.asks) {
    case 'create':
      return judgeCreate(row, line, truth);
    case 'update':
      return judgeUpdate(row, line, truth);
    case 'delete':
      return judgeDelete(row, line, truth);
    case 'skip':
    case 'nonsense':
      return line.status === 'skipped' ? [] : [find('misreported', row, `is told as ${line.status}`)];
  }
}

function judgeCreate(row: SourceRow, line: ToldRow, truth: Truth): readonly Finding[] {
  const made = truth.after.filter(({ email, deleted }) => email === row.email && !deleted);
  switch (line.status) {
    case 'created': {
      const person = made.find(({ id }) => id === line.userId);
      if (person === undefined)
        return [find('misreported', row, `told as created with id ${line.userId}, who is not there`)];
      const wrong = listDifferences(row, person, truth);
      return wrong.length === 0 ? [] : [find('misreported', row, `created with another ${wrong.join(', ')}`)];
    }
    case 'failed':
      return made.length === 0 ? [] : [find('misreported', row, `told as failed (${line.code}) and exists`)];
    case 'needs-review':
      return isHonestDoubt(line, made)
        ? []
        : [find('misreported', row, `a doubt that is wrong (${line.code})`)];
    default:
      return [find('lost', row, `is told as ${line.status}`)];
  }
}

/**
 * "Needs a person's eye" is honest when the program could not know. It is not when it says what is false: that nobody
 * was found although the look-ups came after everything had settled, or that somebody else has this email.
 */
function isHonestDoubt({ code, userId }: ToldRow, made: readonly PracticePerson[]): boolean {
  switch (code) {
    case 'no-answer':
      return made.length === 0;
    case 'several-found':
      return made.length > 1;
    case 'found-different':
      return false;
    default:
      return userId === null || made.some(({ id }) => id === userId);
  }
}

function judgeUpdate(row: SourceRow, line: ToldRow, truth: Truth): readonly Finding[] {
  const before = truth.before.find(({ email }) => email === row.email);
  const after = truth.after.find(({ id }) => id === before?.id);
  if (before === undefined || after === undefined) return [find('misreported', row, 'has lost its person')];
  const wrong = listDifferences(row, after, truth);
  const others = listOtherChanges(row, before, after);
  if (others.length > 0)
    return [find('misreported', row, `changed ${others.join(', ')}, which nobody asked for`)];
  const isUntouched = before.phone === after.phone && before.firstName === after.firstName;
  switch (line.status) {
    case 'updated':
      return wrong.length === 0
        ? []
        : [find('misreported', row, `told as updated, still another ${wrong.join(', ')}`)];
    case 'failed':
      return isUntouched ? [] : [find('misreported', row, `told as failed (${line.code}) and was changed`)];
    case 'needs-review':
      return line.code === null || line.code === 'update-unknown'
        ? []
        : [find('misreported', row, `a doubt that is wrong (${line.code})`)];
    default:
      return [find('lost', row, `is told as ${line.status}`)];
  }
}

function judgeDelete(row: SourceRow, line: ToldRow, truth: Truth): readonly Finding[] {
  const before = truth.before.find(({ email }) => email === row.email);
  const isThere = truth.after.some(({ id, deleted }) => id === before?.id && !deleted);
  switch (line.status) {
    case 'deleted':
      return isThere ? [find('misreported', row, `told as deleted (${line.code}) and is there`)] : [];
    case 'failed':
      return isThere ? [] : [find('misreported', row, `told as failed (${line.code}) and is gone`)];
    case 'needs-review':
      return line.code === null || line.code === 'delete-unknown'
        ? []
        : [find('misreported', row, `a doubt that is wrong (${line.code})`)];
    default:
      return [find('lost', row, `is told as ${line.status}`)];
  }
}

/** What the row gives and the person has otherwise. */
function listDifferences(row: SourceRow, person: PracticePerson, { locationIds }: Truth): readonly string[] {
  const location = locationIds.get(row.location);
  const pairs = [
    ['first name', row.firstName, person.firstName],
    ['last name', row.lastName, person.lastName],
    ['phone', row.phone, person.phone],
    ['role', row.role, person.role],
    ['sub-account', location ?? '', person.locationIds.join()],
  ] as const;
  return pairs.flatMap(([name, wanted, given]) => (wanted === '' || wanted === given ? [] : [name]));
}

/** Everything about a person that an update of this harness never asks to change. */
function listOtherChanges(row: SourceRow, before: PracticePerson, after: PracticePerson): readonly string[] {
  const mayChange = new Set<string>([
    'dateUpdated',
    'phone',
    ...(row.firstName === '' ? [] : ['firstName', 'lastName']),
  ]);
  return Object.entries(before).flatMap(([name, value]) =>
    mayChange.has(name) || JSON.stringify(value) === JSON.stringify(Reflect.get(after, name)) ? [] : [name],
  );
}

function judgeBystanders(rows: readonly SourceRow[], { before, after, creates }: Truth): readonly Finding[] {
  const changing = new Set(
    rows.filter(({ asks }) => asks === 'update' || asks === 'delete').map(({ email }) => email),
  );
  const creating = new Set(rows.filter(({ asks }) => asks === 'create').map(({ email }) => email));
  const now = new Map(after.map((person) => [person.id, JSON.stringify(person)]));
  const touched = before.filter(
    (person) => !changing.has(person.email) && now.get(person.id) !== JSON.stringify(person),
  );
  const strangers = [...creates.keys()].filter((email) => !creating.has(email));
  return [...touched.map(({ email }) => email), ...strangers].map((email) => ({
    kind: 'misreported',
    detail: `${email} was touched, and no row asks for it`,
  }));
}

function find(kind: Finding['kind'], { row, asks, email }: SourceRow, what: string): Finding {
  return { kind, detail: `row ${row} (${asks} ${email}) ${what}` };
}
