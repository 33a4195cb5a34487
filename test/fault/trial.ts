import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Exchange } from '../../electron/backend/practice-agency/answer-request';
import type { PracticePerson } from '../../electron/backend/practice-agency/practice-person';
import type { FaultRule } from '../../electron/backend/practice-agency/faults';
import { createSeededRandom, type SeededRandom } from '../../electron/backend/practice-agency/seeded-random';
import {
  startPracticeAgency,
  type PracticeAgency,
} from '../../electron/backend/practice-agency/start-practice-agency';
import { unguardFormula } from '../../shared/export/guard-formula';
import type { Finding } from './finding';
import { findTwice, judgeRun, type ToldRow } from './judge';
import { chooseKill, type Kill } from './kills';
import { cutPower } from './power-cut';
import { startProgram, type ProgramEnd } from './program';
import { readCredentialsFile, readResultsFile } from './results-file';
import { makeDrizzle, makeScenario, makeStorm, peopleAtStart, type Scenario } from './scenario';
import { findLeaks } from './secrets';
import { writeSheet } from './sheet';

export interface TrialOptions {
  readonly cli: string;
  readonly seed: string;
  readonly size: 'short' | 'full';
}

export interface TrialReport {
  readonly seed: string;
  readonly starts: number;
  readonly kills: number;
  readonly killsAtMarks: number;
  readonly powerCuts: number;
  readonly faults: number;
  readonly faultsByKind: ReadonlyMap<string, number>;
  readonly rows: number;
  readonly byStatus: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
  /** What is left of a trial that found something; null when it was cleared away. */
  readonly kept: string | null;
}

/** From its start to its first request the program needs half a second, on a busy machine much more. */
const longestStartMs = 60_000;
/** A round of a storm is cut off so long after: the program may be waiting patiently, and other rounds have more to break. */
const longestRoundMs = { kills: 7_000, weather: 30_000 } as const;
/** How many rounds of a trial about weather end in a kill on purpose. */
const killsInBadWeather = 0.2;
/** Under a clear sky a run settles long before this. */
const longestCalmMs = 120_000;
/** A run that was held or killed may need another start; one that needs more than this goes round in circles. */
const mostCalmRounds = 4;
/** The last look of a run may come just before a late request takes effect. */
const settlingMs = 200;

/** One agency, one sheet, one run from its first start until it has settled, and the truth about it. */
export async function runTrial({ cli, seed, size }: TrialOptions): Promise<TrialReport> {
  const scenario = makeScenario(seed, size);
  const random = createSeededRandom(`${seed}/trial`);
  const home = mkdtempSync(join(tmpdir(), 'roster-fault-'));
  let onExchange: (exchange: Exchange) => void = () => {};
  const agency = await startPracticeAgency({
    seed,
    people: peopleAtStart,
    lookupLagMs: scenario.lagMs,
    deleteDelayMs: scenario.deleteDelayMs,
    allowDuplicateEmails: !scenario.refusesDuplicates,
    rate: { max: 5_000, intervalMs: 1_000, daily: 10_000_000 },
    onExchange: (exchange) => onExchange(exchange),
  });
  const before = agency.people();
  const trial = new Trial(cli, home, scenario, agency, random, (listener) => (onExchange = listener));
  try {
    const told = await trial.runUntilSettled();
    await wait(scenario.deleteDelayMs + settlingMs);
    const findings = [...trial.findings, ...judge(scenario, told, before, agency), ...trial.findSecrets()];
    const kept = findings.length === 0 ? null : home;
    if (kept === null) rmSync(home, { recursive: true, force: true });
    else keepEvidence(home, findings, agency, trial.starts);
    return trial.report(told ?? [], findings, kept);
  } finally {
    await agency.close();
  }
}

function judge(
  scenario: Scenario,
  told: readonly ToldRow[] | null,
  before: readonly PracticePerson[],
  agency: PracticeAgency,
): readonly Finding[] {
  const truth = {
    before,
    after: agency.people(),
    creates: agency.creates(),
    locationIds: new Map(agency.locations.map(({ name, id }) => [name, id])),
  };
  if (told !== null) return judgeRun(scenario.rows, told, truth);
  return [{ kind: 'lost', detail: 'The run never settles under a clear sky' }, ...findTwice(truth)];
}

function keepEvidence(
  home: string,
  findings: readonly Finding[],
  agency: PracticeAgency,
  starts: readonly ProgramEnd[],
): void {
  const write = (name: string, value: unknown) =>
    writeFileSync(join(home, name), JSON.stringify(value, null, 1));
  write('findings.json', findings);
  write('agency-log.json', agency.log());
  write('starts.json', starts);
}

class Trial {
  readonly starts: ProgramEnd[] = [];
  readonly findings: Finding[] = [];
  readonly #sheet: string;
  readonly #results: string;
  readonly #credentials: string;
  readonly #runs: string;
  #kills = 0;
  #killsAtMarks = 0;
  #powerCuts = 0;

  constructor(
    private readonly cli: string,
    private readonly home: string,
    private readonly scenario: Scenario,
    private readonly agency: PracticeAgency,
    private readonly random: SeededRandom,
    private readonly listen: (listener: (exchange: Exchange) => void) => void,
  ) {
    this.#sheet = join(home, 'people.csv');
    this.#results = join(home, 'results.csv');
    this.#credentials = join(home, 'passwords.csv');
    this.#runs = join(home, 'data', 'runs');
    writeFileSync(this.#sheet, writeSheet(scenario.rows));
  }

  /** @returns the results of the settled run; null when it never settled */
  async runUntilSettled(): Promise<readonly ToldRow[] | null> {
    for (let round = 1; round <= this.scenario.stormRounds; round += 1) {
      const storm = makeStorm(this.random, this.scenario);
      const { style } = this.scenario;
      const isSpared = style === 'weather' && this.random.next() > killsInBadWeather;
      const kill: Kill = isSpared ? { kind: 'none' } : chooseKill(this.random, this.#findRun() !== null);
      const end = await this.#start(kill, longestRoundMs[style], storm);
      if (end.killed) this.#takeStock(kill);
      else if (isSettled(end)) return this.#read(end);
    }
    for (let round = 1; round <= mostCalmRounds; round += 1) {
      const end = await this.#start({ kind: 'none' }, longestCalmMs, []);
      if (isSettled(end)) return this.#read(end);
    }
    return null;
  }

  async #start(kill: Kill, longestMs: number, storm: readonly FaultRule[]): Promise<ProgramEnd> {
    const runId = this.#findRun();
    this.agency.faults.set(runId === null && storm.length > 0 ? makeDrizzle() : storm);
    let isPlanning = runId === null;
    const { reconcileMs, timeoutMs } = this.scenario;
    const isCalm = storm.length === 0;
    const program = startProgram(
      this.cli,
      this.home,
      [
        ...(runId === null ? this.#importArguments() : ['runs', 'resume', runId]),
        ...this.#fileArguments(),
        '--json',
      ],
      {
        GHL_API_BASE_URL: this.agency.url,
        GHL_TOKEN: this.agency.token,
        GHL_COMPANY_ID: this.agency.companyId,
        GHL_ROSTER_RECONCILE_MS: reconcileMs.join(),
        // Nothing hangs under a clear sky; a busy machine must not look as if something did.
        ...(isCalm ? {} : { GHL_ROSTER_TIMEOUT_MS: String(timeoutMs) }),
        ...(kill.kind === 'mark' ? { GHL_ROSTER_CRASH_AT: kill.spec } : {}),
      },
    );
    const timers = [setTimeout(program.kill, longestStartMs + longestMs)];
    if (kill.kind === 'time') timers.push(setTimeout(program.kill, kill.afterMs));
    let requests = 0;
    this.listen(({ method, path }) => {
      requests += 1;
      if (requests === 1) timers.push(setTimeout(program.kill, longestMs));
      if (isPlanning && isWrite(method, path)) {
        isPlanning = false;
        this.agency.faults.set(storm);
      }
      if (kill.kind === 'request' && requests === kill.nth) {
        if (kill.delayMs === 0) program.kill();
        else timers.push(setTimeout(program.kill, kill.delayMs));
      }
    });
    const end = await program.end;
    this.listen(() => {});
    timers.forEach(clearTimeout);
    this.starts.push(end);
    if (/Warning|\bat .+:\d+:\d+\)?$|bug/im.test(end.stderr)) {
      this.findings.push({ kind: 'noise', detail: end.stderr.slice(0, 300) });
    }
    return end;
  }

  #importArguments(): readonly string[] {
    return [
      'import',
      this.#sheet,
      '--yes',
      '--only-valid',
      '--country',
      'MX',
      '--default',
      'type=account',
      '--password-mode',
      this.scenario.generatesPasswords ? 'generate' : 'column',
      '--allow',
      'delete,large-share',
    ];
  }

  #fileArguments(): readonly string[] {
    const credentials = this.scenario.generatesPasswords ? ['--credentials', this.#credentials] : [];
    return ['--results', this.#results, ...credentials];
  }

  /** Reads no more than a person could: the names of the journals. */
  #findRun(): string | null {
    const names = existsSync(this.#runs) ? readdirSync(this.#runs) : [];
    const runs = names.filter((name) => name.endsWith('.ndjson')).map((name) => name.replace('.ndjson', ''));
    if (runs.length > 1) throw new Error(`There are ${runs.length} journals in ${this.#runs}`);
    return runs[0] ?? null;
  }

  #takeStock(kill: Kill): void {
    this.#kills += 1;
    if (kill.kind === 'mark') this.#killsAtMarks += 1;
    const runId = this.#findRun();
    if (runId === null || this.random.next() >= this.scenario.powerCutChance) return;
    if (cutPower(join(this.#runs, `${runId}.ndjson`), this.random) > 0) this.#powerCuts += 1;
  }

  /** The results in both of their forms, which have to agree. A run that was over before it could say so has only one. */
  async #read(end: ProgramEnd): Promise<readonly ToldRow[]> {
    const runId = this.#findRun() ?? '';
    const answer: unknown = JSON.parse(end.stdout);
    const told = isRunAnswer(answer) ? answer.rows : null;
    if (told === null) {
      const args = [
        'runs',
        'results',
        runId,
        '--out',
        this.#results,
        '--json',
        ...this.#fileArguments().slice(2),
      ];
      this.starts.push(await startProgram(this.cli, this.home, args, { GHL_TOKEN: this.agency.token }).end);
    }
    const file = readResultsFile(this.#results);
    if (told !== null && list(told) !== list(file)) {
      this.findings.push({
        kind: 'misreported',
        detail: 'The results file says something else than the answer',
      });
    }
    if (told !== null) this.#checkExitCode(end, told);
    if (this.scenario.generatesPasswords) this.#checkCredentials(told ?? file);
    return told ?? file;
  }

  #checkExitCode(end: ProgramEnd, told: readonly ToldRow[]): void {
    const nonsense = new Set(
      this.scenario.rows.filter(({ asks }) => asks === 'nonsense').map(({ row }) => row),
    );
    const wrong = told.some(
      ({ row, status }) => !nonsense.has(row) && (status === 'failed' || status === 'needs-review'),
    );
    if (end.code === (wrong ? 3 : 0)) return;
    this.findings.push({
      kind: 'misreported',
      detail: `Exit code ${end.code} where ${wrong ? 3 : 0} is true`,
    });
  }

  /** A password that is handed out has to be the one GHL was given; one that is lost has to be blank. */
  #checkCredentials(told: readonly ToldRow[]): void {
    const sent = new Map(readSentPasswords(this.agency));
    const given = readCredentialsFile(this.#credentials);
    const expected = told.filter(({ status, email }) => status === 'created' && !email.includes(' '));
    for (const { email } of expected) {
      const password = given.get(email);
      if (password !== undefined && (password === '' || unguardFormula(password) === sent.get(email)))
        continue;
      this.findings.push({
        kind: 'misreported',
        detail: `The password handed out for ${email} is not theirs`,
      });
    }
  }

  findSecrets(): readonly Finding[] {
    const secrets = [
      this.agency.token,
      ...this.scenario.rows.map(({ password }) => password).filter((password) => password !== ''),
      ...readSentPasswords(this.agency).map(([, password]) => password),
    ];
    const said = this.starts.flatMap(({ stdout, stderr }) => [stdout, stderr]);
    const data = join(this.home, 'data');
    return existsSync(data) ? findLeaks(secrets, said, data) : [];
  }

  report(told: readonly ToldRow[], findings: readonly Finding[], kept: string | null): TrialReport {
    const faults = this.agency.log().flatMap(({ fault }) => (fault === null ? [] : [fault]));
    return {
      seed: this.scenario.seed,
      starts: this.starts.length,
      kills: this.#kills,
      killsAtMarks: this.#killsAtMarks,
      powerCuts: this.#powerCuts,
      faults: faults.length,
      faultsByKind: count(faults),
      rows: told.length,
      byStatus: count(
        told.map(({ status, code }) => (status === 'needs-review' ? `${status}: ${code}` : status)),
      ),
      findings,
      kept,
    };
  }
}

function isWrite(method: string, path: string): boolean {
  return method === 'PUT' || method === 'DELETE' || (method === 'POST' && path === '/users/');
}

function readSentPasswords(agency: PracticeAgency): readonly (readonly [email: string, password: string])[] {
  return agency.log().flatMap(({ method, body }) => {
    if (method !== 'POST' && method !== 'PUT') return [];
    const { email, password } = (body ?? {}) as { readonly email?: unknown; readonly password?: unknown };
    return typeof password === 'string' ? [[String(email), password] as const] : [];
  });
}

/** Done, whatever became of the rows; or done before, which only a run that was killed at its very end can be. */
function isSettled({ code, stdout }: ProgramEnd): boolean {
  if (code === 0 || code === 3) return true;
  return code === 1 && stdout.includes('run-not-resumable');
}

function isRunAnswer(value: unknown): value is { readonly rows: readonly ToldRow[] } {
  return typeof value === 'object' && value !== null && 'rows' in value && Array.isArray(value.rows);
}

function list(rows: readonly ToldRow[]): string {
  return rows.map(({ row, status, email, userId }) => [row, status, email, userId].join()).join('\n');
}

function count(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
