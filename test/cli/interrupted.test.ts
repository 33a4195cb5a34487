import { describe, expect, it } from 'vitest';
import { environmentOf, openBench, openPractice, type CommandLineBench } from '../helpers/command-line';

interface RunAnswer {
  readonly runId: string;
  readonly state: string;
  readonly rows: readonly { readonly row: number; readonly status: string; readonly userId: string | null }[];
  readonly summary: Readonly<Record<string, number>>;
}

const peopleCount = 200;

function writeSheet(bench: CommandLineBench, locationId: string): string {
  const lines = Array.from(
    { length: peopleCount },
    (_, index) =>
      `Persona ${'ABCDEFGHIJ'[index % 10]};Prueba;persona${index}@nuevas.example.com;${locationId};Usuario;Jacaranda-7${index}#`,
  );
  return bench.sheet(
    'usuarios.csv',
    ['Nombre;Apellidos;Correo;Sucursal;Puesto;Contraseña', ...lines, ''].join('\n'),
  );
}

/** An agency slow enough to be interrupted in the middle, which would gladly create everybody twice. */
async function openSlowAgency(kind: { readonly minMs: number; readonly maxMs: number }) {
  const agency = await openPractice({
    allowDuplicateEmails: true,
    // As announced in its headers: nobody has to wait for the documented 100 in 10 s here.
    rate: { max: 20_000, intervalMs: 10_000 },
  });
  agency.faults.set([{ kind: 'slow', method: 'POST', path: '/users/', ...kind }]);
  const bench = await openBench(environmentOf(agency));
  const path = writeSheet(bench, agency.locations[0]?.id ?? '');
  const args = ['import', path, '--yes', '--json', '--default', 'type=account'];
  const waitForCreates = async (count: number): Promise<void> => {
    while (agency.creates().size < count) await new Promise((wake) => setTimeout(wake, 10));
  };
  return { agency, bench, args, waitForCreates };
}

function expectEverybodyOnce(creates: ReadonlyMap<string, number>): void {
  expect(creates.size).toBe(peopleCount);
  expect([...creates].filter(([, times]) => times !== 1)).toEqual([]);
}

describe('an import that is interrupted', { timeout: 60_000 }, () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s finishes what is on its way, ends with 130 and can be resumed',
    async (signal) => {
      const { agency, bench, args, waitForCreates } = await openSlowAgency({ minMs: 300, maxMs: 500 });
      const { child, end } = bench.start(args);
      await waitForCreates(5);
      child.kill(signal);
      const stopped = await end;
      expect(stopped.code).toBe(130);
      const answer = stopped.json<RunAnswer>();
      expect(answer.state).toBe('stopped');
      expect(answer.rows).toHaveLength(peopleCount);
      expect(answer.summary['created']).toBe(agency.creates().size);
      expect(answer.summary['pending']).toBe(peopleCount - agency.creates().size);
      expect(answer.summary['pending']).toBeGreaterThan(0);

      agency.faults.clear();
      const resumed = await bench.run(['runs', 'resume', answer.runId, '--json']);
      expect(resumed.code).toBe(0);
      expect(resumed.json<RunAnswer>()).toMatchObject({ state: 'done', summary: { created: peopleCount } });
      expectEverybodyOnce(agency.creates());
    },
  );

  it('by SIGKILL is called interrupted, and resuming creates nobody twice', async () => {
    const { agency, bench, args, waitForCreates } = await openSlowAgency({ minMs: 100, maxMs: 400 });
    const { child, end } = bench.start(args);
    await waitForCreates(8);
    child.kill('SIGKILL');
    await end;
    const [run] = (await bench.run(['runs', '--json'])).json<{ runId: string; state: string }[]>();
    expect(run?.state).toBe('interrupted');

    agency.faults.clear();
    const resumed = await bench.run(['runs', 'resume', run?.runId ?? '', '--json']);
    expect(resumed.code).toBe(0);
    const answer = resumed.json<RunAnswer>();
    expect(answer.summary).toMatchObject({ created: peopleCount, pending: 0 });
    expect(new Set(answer.rows.map(({ userId }) => userId)).size).toBe(peopleCount);
    expectEverybodyOnce(agency.creates());
    const again = await bench.run(['runs', 'resume', run?.runId ?? '', '--json']);
    expect(again.code).toBe(1);
    expect(again.json()).toMatchObject({ error: { kind: 'run-not-resumable' } });
  });

  it('twice ends at once, and is no loss either', async () => {
    const { agency, bench, args, waitForCreates } = await openSlowAgency({ minMs: 0, maxMs: 0 });
    agency.faults.set([{ kind: 'hang-after', method: 'POST', path: '/users/' }]);
    const { child, end } = bench.start(args);
    await waitForCreates(1);
    child.kill('SIGINT');
    await new Promise((wake) => setTimeout(wake, 300));
    child.kill('SIGINT');
    const stopped = await end;
    expect(stopped.code).toBe(130);
    expect(stopped.json()).toMatchObject({ error: { kind: 'cancelled' } });

    agency.faults.clear();
    const [run] = (await bench.run(['runs', '--json'])).json<{ runId: string }[]>();
    const resumed = await bench.run(['runs', 'resume', run?.runId ?? '', '--json']);
    expect(resumed.json<RunAnswer>().summary).toMatchObject({ created: peopleCount });
    expectEverybodyOnce(agency.creates());
  });

  it('before anything ran has changed nothing', async () => {
    const agency = await openPractice();
    agency.faults.set([{ kind: 'hang-before' }]);
    const bench = await openBench(environmentOf(agency));
    const path = writeSheet(bench, agency.locations[0]?.id ?? '');
    const { child, end } = bench.start(['import', path, '--yes', '--json', '--default', 'type=account']);
    while (agency.log().length === 0) await new Promise((wake) => setTimeout(wake, 10));
    child.kill('SIGINT');
    const stopped = await end;
    expect(stopped.code).toBe(130);
    expect(stopped.json()).toMatchObject({ error: { kind: 'cancelled' } });
  });

  it('by another import of the same agency is told who is at it', async () => {
    const { agency, bench, args, waitForCreates } = await openSlowAgency({ minMs: 0, maxMs: 0 });
    agency.faults.set([{ kind: 'hang-after', method: 'POST', path: '/users/' }]);
    const { child, end } = bench.start(args);
    await waitForCreates(3);
    const second = await bench.run(args);
    expect(second.code).toBe(4);
    expect(second.json()).toMatchObject({ error: { kind: 'agency-busy' } });
    child.kill('SIGKILL');
    await end;
  });
});
