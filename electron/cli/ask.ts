import { createInterface } from 'node:readline/promises';
import type { Terminal } from './terminal';

/** @returns whether there is a person to ask. */
export function canAsk(terminal: Terminal): boolean {
  return terminal.input.isTTY === true && !terminal.output.json;
}

/** Asks a yes/no question on stderr; anything but a clear yes is a no. */
export async function askYesNo(terminal: Terminal, question: string): Promise<boolean> {
  const lines = createInterface({ input: terminal.input, output: process.stderr });
  try {
    const answer = await lines.question(`${question} `);
    return /^\s*(y|yes|s|si|sí)\s*$/i.test(answer);
  } finally {
    lines.close();
  }
}

/** Reads a secret: unseen from the keyboard, or the first line of what is piped in. Blank when there is none. */
export async function readSecret(terminal: Terminal, question: string): Promise<string> {
  if (terminal.input.isTTY !== true) return readFirstLine(terminal.input);
  process.stderr.write(`${question} `);
  const { input } = terminal;
  input.setRawMode(true);
  try {
    return await readUnseen(input);
  } finally {
    input.setRawMode(false);
    input.pause();
    process.stderr.write('\n');
  }
}

async function readFirstLine(input: NodeJS.ReadStream): Promise<string> {
  let text = '';
  for await (const chunk of input.setEncoding('utf8')) {
    text += String(chunk);
    if (text.includes('\n') || text.length > 100_000) break;
  }
  return text.split(/\r?\n/, 1)[0]?.trim() ?? '';
}

function readUnseen(input: NodeJS.ReadStream): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const hear = (chunk: Buffer | string): void => {
      for (const key of String(chunk)) {
        if (key === '\r' || key === '\n' || key === '\u0004') return finish(text.trim());
        if (key === '\u0003') {
          finish('');
          process.kill(process.pid, 'SIGINT');
          return;
        }
        text = key === '\u007f' || key === '\b' ? text.slice(0, -1) : text + key;
      }
    };
    const finish = (answer: string): void => {
      input.off('data', hear);
      resolve(answer);
    };
    input.on('data', hear);
    input.resume();
  });
}
