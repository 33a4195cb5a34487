import { describe, expect, it } from 'vitest';
import { version } from '../../electron/backend/version';
import { openBench } from '../helpers/command-line';

describe('the command line', () => {
  it('says its version', async () => {
    const bench = await openBench();
    expect((await bench.run(['--version'])).stdout).toBe(`${version}\n`);
    expect((await bench.run(['--version', '--json'])).json()).toEqual({ version });
  });

  it.each([[[]], [['help']], [['--help']], [['import', '--help']]])(
    'helps when called with %j',
    async (args) => {
      const bench = await openBench();
      const { code, stdout, stderr } = await bench.run(args);
      expect(code).toBe(0);
      expect(stderr).toBe('');
      for (const word of [
        'check FILE',
        'plan FILE',
        'import FILE',
        'runs resume ID',
        '--on-existing',
        '130',
      ]) {
        expect(stdout).toContain(word);
      }
      expect(stdout).toContain('runs undo ID');
    },
  );

  it('speaks the language of the system, unless told otherwise', async () => {
    const bench = await openBench({ LANG: 'es_MX.UTF-8' });
    expect((await bench.run(['help'])).stdout).toContain('Códigos de salida');
    expect((await bench.run(['help', '--lang', 'en'])).stdout).toContain('Exit codes');
    expect((await bench.run(['help'], { environment: { LC_ALL: 'en_US.UTF-8' } })).stdout).toContain(
      'Exit codes',
    );
  });

  it('writes no colour codes into a pipe', async () => {
    const bench = await openBench({ TERM: 'xterm-256color' });
    expect((await bench.run(['help'])).stdout).not.toContain('\u001b');
  });
});

describe('a line that is wrong', () => {
  it.each([
    [['imprt', 'a.csv'], 'Did you mean import?'],
    [['check', 'a.csv', '--contry', 'MX'], 'Did you mean --country?'],
    [['check'], 'ghl-roster check FILE'],
    [['check', 'a.csv', 'b.csv'], 'b.csv'],
    [['check', 'a.csv', '--results', 'out.csv'], '--results'],
    [['import', 'a.csv', '--results', '--yes'], '--results needs a value'],
    [['check', 'a.csv', '--json=yes'], '--json takes no value'],
    [['check', 'a.csv', '--country', 'Mexico'], '--country'],
    [['check', 'a.csv', '--header-row', 'first'], '--header-row'],
    [['check', 'a.csv', '--locations', 'merge'], 'add, replace, remove'],
    [['check', 'a.csv', '--password-mode', 'random'], 'column, generate'],
    [['check', 'a.csv', '--map', 'Correo'], '--map'],
    [['check', 'a.csv', '--map', 'Correo=emial'], 'Did you mean email?'],
    [['check', 'a.csv', '--default', 'rol=admin'], 'Did you mean role?'],
    [['check', 'a.csv', '--answer', 'Gerente=admin'], '--answer'],
    [['check', 'a.csv', '--encoding', 'latin-99'], 'latin-99'],
    [['check', 'a.csv', '--lang', 'fr'], 'en, es'],
    [['plan', 'a.csv', '--on-existing', 'merge'], 'add-locations'],
    [['plan', 'a.csv', '--allow', 'everything'], 'empty-scopes'],
    [['runs', 'redo', 'x'], 'redo'],
    [['runs', 'undo'], 'runs undo ID'],
    [['runs', 'undo', 'x'], '--yes'],
    [['runs', 'undo', 'x', '--yes', '--allow', 'everything'], 'everything'],
    [['runs', 'retry'], 'runs retry ID'],
    [['runs', 'resume'], 'runs resume ID'],
    [['runs', 'results', 'x'], '--out'],
    [['profiles', 'add'], 'profiles add NAME'],
    [['practice', '--port', '99999'], '65535'],
  ])('%j ends with 1 and says how it is meant', async (args, said) => {
    const bench = await openBench();
    bench.sheet('a.csv', 'Email\nana@example.com\n');
    const { code, stdout, stderr } = await bench.run(args);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(said);
  });

  it('is answered as JSON to whoever asked for JSON', async () => {
    const bench = await openBench();
    for (const args of [
      ['imprt', '--json'],
      ['--json', 'check'],
      ['check', '--contry', 'MX', '--json'],
    ]) {
      const end = await bench.run(args);
      expect(end.code).toBe(1);
      expect(end.stderr).toBe('');
      expect(end.json()).toMatchObject({ error: { kind: 'usage', message: expect.any(String) as string } });
    }
  });

  it.each([
    ['GHL_API_BASE_URL', 'http://services.leadconnectorhq.com'],
    ['GHL_ROSTER_RECONCILE_MS', 'soon'],
    ['GHL_TOKEN', 'two words'],
  ])('also in the environment: %s is named, its value is not repeated', async (name, value) => {
    const bench = await openBench({ [name]: value });
    const { code, stderr } = await bench.run(['runs']);
    expect(code).toBe(1);
    expect(stderr).toContain(name);
    expect(stderr).not.toContain(value);
  });
});

describe('a reader that goes away', () => {
  it.each(['stdout', 'stderr'] as const)('on %s does not change what the exit code says', async (name) => {
    const bench = await openBench();
    const wrong = bench.start(['imprt']);
    wrong.child[name]?.destroy();
    expect((await wrong.end).code).toBe(1);
  });
});
