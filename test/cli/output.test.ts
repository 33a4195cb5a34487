import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { exitCodes } from '../../electron/cli/exit-codes';
import { alignColumns, createOutput, type Output } from '../../electron/cli/output';
import { createTranslator } from '../../shared/i18n/create-translator';

interface Written {
  readonly output: Output;
  readonly stdout: () => string;
  readonly stderr: () => string;
  passTime(ms: number): void;
}

function open(
  parts: { json?: boolean; isTTY?: boolean; environment?: Record<string, string> } = {},
): Written {
  const written = { stdout: '', stderr: '' };
  let now = 0;
  const stream = (name: 'stdout' | 'stderr') => ({
    isTTY: parts.isTTY ?? false,
    columns: 40,
    write: (text: string) => (written[name] += text),
  });
  const output = createOutput({
    json: parts.json ?? false,
    t: createTranslator('en').t,
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    environment: parts.environment ?? {},
    monotonic: () => now,
  });
  return {
    output,
    stdout: () => written.stdout,
    stderr: () => written.stderr,
    passTime: (ms) => (now += ms),
  };
}

function answerInto(stdout: PassThrough): Output {
  const { t } = createTranslator('en');
  return createOutput({ json: true, t, stdout, stderr: stdout, environment: {}, monotonic: () => 0 });
}

const complaint = {
  kind: 'no-network',
  message: 'GoHighLevel cannot be reached.',
  next: 'Check the cable.',
  exitCode: exitCodes.held,
  support: 'ECONNREFUSED',
};

describe('what the command line writes', () => {
  it('is one JSON document, even when something goes wrong after the answer', () => {
    const { output, stdout, stderr } = open({ json: true });
    output.progress('1 of 2');
    output.note('by the way');
    output.answer({ rows: 2 }, () => ['never shown']);
    output.complain(complaint);
    expect(JSON.parse(stdout())).toEqual({ rows: 2 });
    expect(stderr()).toContain('by the way');
    expect(stderr()).toContain('GoHighLevel cannot be reached.');
  });

  it('waits for a reader that is slower, and stops for one that has gone', async () => {
    const rows = Array.from({ length: 1000 }, (_, row) => ({ row }));
    const pipe = new PassThrough({ highWaterMark: 1024 });
    const output = answerInto(pipe);
    output.answer({ rows }, () => []);
    expect(pipe.readableLength + pipe.writableLength).toBeLessThan(100_000);
    let text = '';
    pipe.on('data', (part: Buffer) => (text += part.toString()));
    await output.written();
    expect(JSON.parse(text)).toEqual({ rows });

    const left = new PassThrough({ highWaterMark: 1024 });
    const unheard = answerInto(left);
    unheard.answer({ rows }, () => []);
    left.destroy();
    await unheard.written();
  });

  it('is a JSON document with the error when there is no answer', () => {
    const { output, stdout } = open({ json: true });
    output.complain({ ...complaint, details: { guards: [] } });
    expect(JSON.parse(stdout())).toEqual({
      error: {
        kind: 'no-network',
        message: 'GoHighLevel cannot be reached.',
        next: 'Check the cable.',
        support: 'ECONNREFUSED',
      },
      guards: [],
    });
  });

  it('lets nothing from a sheet steer the terminal, and keeps its own colours', () => {
    const { output, stdout, stderr } = open({ isTTY: true });
    const escape = String.fromCharCode(27);
    output.note(`Ana${escape}[2J${escape}]0;title\u0007`);
    output.answer(null, () => [`${output.paint('red', 'no')} Ana\r${escape}[1Aall done\u009b2J`]);
    expect(stderr()).toBe('Ana\ufffd[2J\ufffd]0;title\ufffd\n');
    expect(stdout()).toBe(`${escape}[31mno${escape}[39m Ana\ufffd\ufffd[1Aall done\ufffd2J\n`);
  });

  it('is exact as JSON, whatever a name holds', () => {
    const { output, stdout } = open({ json: true });
    output.answer({ name: 'Ana\u0085\u009b2J\r' }, () => []);
    expect(JSON.parse(stdout())).toEqual({ name: 'Ana\u0085\u009b2J\r' });
  });

  it('has colours on a terminal only, and not where somebody asked for none', () => {
    const terminal = open({ isTTY: true });
    const red = `${String.fromCharCode(27)}[31mno${String.fromCharCode(27)}[39m`;
    expect(terminal.output.paint('red', 'no')).toBe(red);
    expect(open().output.paint('red', 'no')).toBe('no');
    expect(open({ isTTY: true, environment: { NO_COLOR: '1' } }).output.paint('red', 'no')).toBe('no');
    expect(open({ isTTY: true, environment: { TERM: 'dumb' } }).output.paint('red', 'no')).toBe('no');
  });

  it('rewrites one line of progress on a terminal, and is sparing with lines elsewhere', () => {
    const terminal = open({ isTTY: true });
    terminal.output.progress('1 of 2');
    terminal.output.progress('2 of 2');
    expect(terminal.stderr()).not.toContain('\n');

    const log = open();
    log.output.progress('1 of 900');
    expect(log.stderr()).toBe('');
    log.passTime(6_000);
    log.output.progress('500 of 900');
    log.passTime(1_000);
    log.output.progress('600 of 900');
    expect(log.stderr()).toBe('500 of 900\n');
  });

  it('lines columns up whatever their colours and accents', () => {
    const red = `${String.fromCharCode(27)}[31m✗${String.fromCharCode(27)}[39m`;
    expect(
      alignColumns([
        ['a', 'José', 'x'],
        [red, 'Jose\u0301 Luis', 'y'],
      ]),
    ).toEqual(['  a  José       x', `  ${red}  Jose\u0301 Luis  y`]);
  });
});
