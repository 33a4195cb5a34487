import { styleText } from 'node:util';
import type { Translate } from '#shared/i18n/create-translator';
import type { Complaint } from './complaint';
import { writeJsonParts } from './json-parts';

type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';
export type Paint = (style: Style, text: string) => string;

/** A stream as far as it is written to. */
export interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  /** False when it holds more than it wants to; `drain` says when it wants more. */
  write(text: string): unknown;
  once?(event: 'drain' | 'error' | 'close', listener: () => void): unknown;
  off?(event: 'drain' | 'error' | 'close', listener: () => void): unknown;
}

/**
 * Everything the command line says. The answer goes to stdout: text for people, or one JSON document and nothing else.
 * Progress, questions and complaints to people go to stderr, so that a pipe only ever carries the answer.
 */
export interface Output {
  readonly json: boolean;
  /** Colours for stdout, or plain text where nobody would see them. */
  readonly paint: Paint;
  readonly paintNote: Paint;
  /** The answer: `document` with --json, else the lines `text` makes. */
  answer(document: unknown, text: () => readonly string[]): void;
  /** A line on stderr. */
  note(line: string): void;
  /** Progress on stderr: one line that is rewritten on a terminal, an occasional line elsewhere. */
  progress(line: string): void;
  complain(complaint: Complaint): void;
  /** When all of a long answer has been handed over, or its reader has gone. To be awaited before the process ends. */
  written(): Promise<void>;
}

/** How far apart progress lines are where they cannot be rewritten. */
const progressEveryMs = 5_000;

export function createOutput(parts: {
  readonly json: boolean;
  readonly t: Translate;
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly monotonic: () => number;
}): Output {
  const { json, t, stdout, stderr } = parts;
  const paint = choosePaint(stdout, parts.environment);
  const paintNote = choosePaint(stderr, parts.environment);
  let answered = false;
  let written: Promise<void> = Promise.resolve();
  let rewritable = false;
  let lastProgress = parts.monotonic();

  const endProgress = (): void => {
    if (rewritable) stderr.write('\r\u001b[2K');
    rewritable = false;
  };
  const note = (line: string): void => {
    endProgress();
    stderr.write(`${takeControl(line)}\n`);
  };

  return {
    json,
    paint,
    paintNote,
    note,
    answer(document, text) {
      endProgress();
      answered = true;
      if (!json) {
        stdout.write(`${text().map(takeControl).join('\n')}\n`);
        return;
      }
      written = writeParts(stdout, writeJsonParts(document));
    },
    written: () => written,
    progress(line) {
      if (stderr.isTTY) {
        stderr.write(`\r\u001b[2K${takeControl(line).slice(0, (stderr.columns || 80) - 1)}`);
        rewritable = true;
        return;
      }
      const now = parts.monotonic();
      if (now - lastProgress < progressEveryMs) return;
      lastProgress = now;
      stderr.write(`${line}\n`);
    },
    complain(complaint) {
      const { kind, message, next, support, details } = complaint;
      // One document and nothing else: what goes wrong after the answer can only be a note.
      if (json && !answered) {
        this.answer(
          { error: { kind, message, next, ...(support === null ? {} : { support }) }, ...details },
          () => [],
        );
        return;
      }
      note(paintNote('red', message));
      if (next !== null) note(next);
      if (support !== null) note(paintNote('dim', t('cli:for-support', { support })));
    },
  };
}

/**
 * At once as far as the stream takes it, the rest as it is read: a plan of 100,000 rows is 140 MB of text, which would
 * all lie in memory if its reader were slower than we are.
 */
async function writeParts(stream: Stream, parts: Iterable<string>): Promise<void> {
  for (const part of parts) {
    if (stream.write(part) !== false) continue;
    if (!(await hasRoomAgain(stream))) return;
  }
  stream.write('\n');
}

/** @returns false when the reader has gone. */
function hasRoomAgain(stream: Stream): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (isOpen: boolean): void => {
      stream.off?.('drain', drained);
      stream.off?.('error', gone);
      stream.off?.('close', gone);
      resolve(isOpen);
    };
    const drained = (): void => settle(true);
    const gone = (): void => settle(false);
    stream.once?.('drain', drained);
    stream.once?.('error', gone);
    stream.once?.('close', gone);
  });
}

/**
 * Takes out whatever steers a terminal, except colours and line ends: names and messages come from sheets and from
 * GoHighLevel, and one that moves the cursor could show another answer than the true one.
 */
function takeControl(line: string): string {
  return line.replace(
    /\u001b(?!\[[0-9;]*m)|[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f]/g,
    '\ufffd',
  );
}

/** Colour only where a person looks at it and has not asked for none (no-color.org). */
function choosePaint(stream: Stream, environment: Readonly<Record<string, string | undefined>>): Paint {
  const plain = stream.isTTY !== true || Boolean(environment['NO_COLOR']) || environment['TERM'] === 'dumb';
  return plain ? (_style, text) => text : (style, text) => styleText(style, text, { validateStream: false });
}

/**
 * Lines up columns for reading; the last one is left ragged.
 * @param indent blanks before each line
 */
export function alignColumns(rows: readonly (readonly string[])[], indent = 2): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.slice(0, -1).forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 0, visibleWidth(cell));
    });
  }
  return rows.map((row) => {
    const cells = row.map((cell, index) =>
      index === row.length - 1 ? cell : cell + ' '.repeat((widths[index] ?? 0) - visibleWidth(cell)),
    );
    return (' '.repeat(indent) + cells.join('  ')).trimEnd();
  });
}

function visibleWidth(text: string): number {
  // Colour codes take no room, and an accent may be a character of its own.
  return [...stripColour(text).normalize('NFC')].length;
}

function stripColour(text: string): string {
  return text.replace(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g'), '');
}
