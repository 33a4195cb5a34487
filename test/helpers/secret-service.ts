import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const tools = ['dbus-run-session', 'gnome-keyring-daemon'];

/** @returns why no Secret Service can be started on this machine, or null when one can. */
export function whyNoSecretService(): string | null {
  if (process.platform !== 'linux') return 'the Secret Service exists on Linux only';
  const missing = tools.filter((tool) => !isInstalled(tool));
  return missing.length === 0 ? null : `${missing.join(' and ')} not installed`;
}

export type ServiceState = 'unlocked' | 'locked';

const openings: Record<ServiceState, string> = {
  unlocked: 'printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null',
  // A login collection is made, then the daemon that knows its password is replaced by one that does not.
  locked: [
    'printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null',
    'dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets org.freedesktop.Secret.Service.Lock array:objpath:/org/freedesktop/secrets/collection/login >/dev/null',
  ].join('; '),
};

/**
 * Runs programs one after the other within one D-Bus session that has a real Secret Service of its own, with its own
 * empty keyring.
 * @returns what each wrote to standard output, and its exit code
 */
export async function runUnderSecretService(
  state: ServiceState,
  commands: readonly { readonly line: readonly string[]; readonly input?: string }[],
  environment: NodeJS.ProcessEnv = {},
): Promise<readonly { readonly stdout: string; readonly stderr: string; readonly code: number }[]> {
  const home = await mkdtemp(join(tmpdir(), 'roster-keyring-'));
  try {
    const script = [
      openings[state],
      ...commands.map(({ line, input }, index) => {
        const command = line.map(quoteForShell).join(' ');
        const files = `>"$XDG_DATA_HOME/${index}.out" 2>"$XDG_DATA_HOME/${index}.err"`;
        return `printf %s ${quoteForShell(input ?? '')} | ${command} ${files}; echo $? >"$XDG_DATA_HOME/${index}.code"`;
      }),
      `for i in $(seq 0 ${commands.length - 1}); do for part in out err code; do printf '%s\\0' "$(cat "$XDG_DATA_HOME/$i.$part")"; done; done`,
    ].join('\n');
    const output = await run('dbus-run-session', ['--', 'bash', '-c', script], {
      ...process.env,
      ...environment,
      XDG_DATA_HOME: home,
      XDG_RUNTIME_DIR: home,
      DISPLAY: '',
    });
    const parts = output.split('\0');
    return commands.map((_, index) => ({
      stdout: parts[index * 3] ?? '',
      stderr: parts[index * 3 + 1] ?? '',
      code: Number(parts[index * 3 + 2]),
    }));
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

function isInstalled(tool: string): boolean {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(stdout) : reject(new Error(`${code}: ${stderr}`))));
  });
}

function quoteForShell(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
