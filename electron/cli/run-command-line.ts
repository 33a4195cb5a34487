import { stat } from 'node:fs/promises';
import { readEnvironment, systemLanguageOf, type EnvironmentVariables } from '#backend/environment';
import { describeBug } from '#backend/handlers/invoke-handler';
import { findDataDirectory } from '#backend/storage/data-directory';
import { version } from '#backend/version';
import type { Language } from '#shared/contract/calls';
import { succeed, type Result } from '#shared/contract/result';
import { createTranslator, type Translate } from '#shared/i18n/create-translator';
import type { Command } from './command';
import { complainUsage, describeAsComplaint, type Complaint } from './complaint';
import { exitCodes, type ExitCode } from './exit-codes';
import { watchInterruption } from './interruption';
import { globalOptions, type OptionName } from './option-table';
import { createOutput, type Stream } from './output';
import { findNearest, parseLine, type ParsedLine } from './parse-line';
import type { Terminal } from './terminal';

/** The process as the command line uses it. */
export interface CommandLineProcess {
  readonly arguments: readonly string[];
  readonly environment: EnvironmentVariables;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: Stream;
  readonly stderr: Stream;
  on(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  /** Ends the process as soon as what was written is out. */
  exit(code: ExitCode): void;
}

/** Loaded when asked for: `help` must not wait for a spreadsheet reader. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check')).checkCommand,
  plan: async () => (await import('./commands/plan')).planCommand,
  import: async () => (await import('./commands/import')).importCommand,
  runs: async () => (await import('./commands/runs')).runsCommand,
  audit: async () => (await import('./commands/audit')).auditCommand,
  export: async () => (await import('./commands/export')).exportCommand,
  profiles: async () => (await import('./commands/profiles')).profilesCommand,
  practice: async () => (await import('./commands/practice')).practiceCommand,
  help: async () => (await import('./commands/help')).helpCommand,
};

/** Runs one command line to its exit code. Nothing that goes wrong leaves without words and a code. */
export async function runCommandLine(process: CommandLineProcess): Promise<ExitCode> {
  const { arguments: argv, environment } = process;
  const language = chooseLanguage(argv, environment);
  const t: Translate = createTranslator(language).t;
  // Looked for before the line is taken apart: a wrong line, too, is answered as JSON to whoever asked for JSON.
  const json = beforeDashes(argv).includes('--json');
  const output = createOutput({
    json,
    t,
    stdout: process.stdout,
    stderr: process.stderr,
    environment,
    monotonic: () => performance.now(),
  });
  const interruption = watchInterruption(process, () => {
    output.complain(describeAsComplaint(t, { kind: 'cancelled' }));
    process.exit(exitCodes.interrupted);
  });
  const terminal: Terminal = { t, language, output, environment, interruption, input: process.stdin };
  try {
    const result = await runLine(argv, terminal);
    if (result.ok) return result.value;
    output.complain(result.failure);
    return result.failure.exitCode;
  } catch (error) {
    output.complain(describeBugAsComplaint(t, error));
    return exitCodes.usage;
  } finally {
    await output.written();
  }
}

async function runLine(argv: readonly string[], terminal: Terminal): Promise<Result<ExitCode, Complaint>> {
  const { t, output } = terminal;
  const line = parseLine(argv, t);
  if (!line.ok) return line;
  const { value } = line;
  const unknownLanguage = value.text('lang');
  if (unknownLanguage !== null && readLanguage(unknownLanguage) === null) {
    return complainUsage(
      t('cli:bad-choice', { option: '--lang', value: unknownLanguage, allowed: 'en, es' }),
    );
  }
  if (value.has('version')) {
    output.answer({ version }, () => [version]);
    return succeed(exitCodes.done);
  }
  const [name = 'help', ...words] = value.words;
  const load = commands[value.has('help') ? 'help' : name];
  if (!Object.hasOwn(commands, name) || load === undefined) return complainCommand(name, t);
  const command = await load();
  if (!value.has('help')) {
    const foreign = findForeignOption(value, command);
    if (foreign !== null) {
      return complainUsage(
        t('cli:foreign-option', { option: `--${foreign}`, command: name }),
        t('cli:see-help'),
      );
    }
  }
  const environment = readEnvironment(terminal.environment);
  if (!environment.ok) {
    const { variable } = environment.failure;
    return complainUsage(t('cli:bad-variable', { variable }), t(`cli:variable-${variable}`));
  }
  const home = findDataDirectory(terminal.environment);
  const needsData = name !== 'help' && !value.has('help');
  if (needsData && (await isNoDirectory(home))) {
    return complainUsage(t('cli:home-is-no-folder', { path: home }), t('cli:home-is-no-folder-next'));
  }
  return command.run(terminal, value, words);
}

/** What is not there yet is made when something is first kept. */
async function isNoDirectory(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error.code === 'ENOTDIR');
  return typeof found === 'boolean' ? found : !found.isDirectory();
}

function complainCommand(name: string, t: Translate): ReturnType<typeof complainUsage> {
  const near = findNearest(name, Object.keys(commands));
  return complainUsage(
    t('cli:unknown-command', { command: name }),
    near === null ? t('cli:see-help') : t('cli:did-you-mean', { guess: near }),
  );
}

function findForeignOption(line: ParsedLine, command: Command): OptionName | null {
  const known: readonly OptionName[] = [...globalOptions, ...command.options];
  return [...line.named].find((name) => !known.includes(name)) ?? null;
}

/** The language before anything else is known: even what is wrong with the line is said in it. */
function chooseLanguage(argv: readonly string[], environment: EnvironmentVariables): Language {
  const words = beforeDashes(argv);
  const at = words.lastIndexOf('--lang');
  const given = at >= 0 ? words[at + 1] : words.findLast((word) => word.startsWith('--lang='))?.slice(7);
  return readLanguage(given ?? '') ?? systemLanguageOf(environment);
}

function readLanguage(text: string): Language | null {
  const lower = text.toLowerCase();
  return lower === 'en' || lower === 'es' ? lower : null;
}

function beforeDashes(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--');
  return end < 0 ? argv : argv.slice(0, end);
}

/** A bug is told by its kind and place; its message might quote a token or a password. */
function describeBugAsComplaint(t: Translate, error: unknown): Complaint {
  return describeAsComplaint(t, describeBug('command line', error));
}
