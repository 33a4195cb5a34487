import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Clock } from '../ports';
import { makeDirectory } from './make-directory';

/** How many requests ahead are written down at once, so that the disk is not touched for every one. */
const reserve = 16;
/** A record is renewed when it is older than this, so a process that died sent its last request at most so much later. */
const renewMs = 1000;
/** Longer than any announced interval seen: a record this old says nothing any more. */
const forgottenMs = 3_600_000;

const record = z.object({ at: z.number(), requests: z.number().int().min(0), closed: z.boolean() });

/** What a process that ended may have used of a rate allowance: see `RateGovernorOptions.recentUse`. */
export interface RecentUse {
  readonly requests: number;
  readonly ageMs: number;
}

export interface UseRecord {
  /** What the last process left behind; undefined when it does not matter any more. */
  readonly recent: RecentUse | undefined;
  /** To be called for each request with how many of the allowance are taken just then, this one included. */
  note(used: number): void;
}

export interface UseRecords {
  /** @param allowance what shares one allowance: the address of the API and the company */
  open(allowance: string): UseRecord;
  /** Writes down what was really used, so that the next process need not assume more. */
  close(): void;
}

/**
 * Remembers across processes how much of an agency's rate allowance was used a moment ago, for servers whose headers do
 * not tell. Written before the requests are sent and always at least as much as was sent, so a kill cannot make it too
 * small. Holds two numbers and no secret. A disk that refuses only costs the memory, never the work.
 */
export function openUseRecords(directory: string, clock: Clock): UseRecords {
  const closers = new Set<() => void>();
  return {
    open(allowance) {
      const path = join(
        directory,
        `${createHash('sha256').update(allowance).digest('hex').slice(0, 16)}.json`,
      );
      removeForgotten(directory, clock);
      const recent = readRecent(path, clock);
      let written = { at: -Infinity, requests: 0 };
      let lastUsed = 0;
      const write = (requests: number, closed: boolean): void => {
        written = { at: clock.now(), requests };
        try {
          makeDirectory(directory);
          writeFileSync(path, JSON.stringify({ ...written, closed }), { mode: 0o600 });
        } catch {
          // The first answer's headers still tell, and a refusal for now is waited out.
        }
      };
      closers.add(() => {
        if (lastUsed > 0) write(lastUsed, true);
      });
      return {
        recent,
        note(used) {
          lastUsed = used;
          if (used > written.requests || clock.now() - written.at >= renewMs) write(used + reserve, false);
        },
      };
    },
    close() {
      for (const close of closers) close();
      closers.clear();
    },
  };
}

function readRecent(path: string, clock: Clock): RecentUse | undefined {
  try {
    const parsed = record.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (!parsed.success) return undefined;
    const { at, requests, closed } = parsed.data;
    // A clock set back would make the record come from the future.
    const ageMs = Math.max(0, clock.now() - at - (closed ? 0 : renewMs));
    return ageMs >= forgottenMs ? undefined : { requests, ageMs };
  } catch {
    return undefined;
  }
}

/** Practice agencies and tests come and go with their ports; their records would pile up. */
function removeForgotten(directory: string, clock: Clock): void {
  try {
    for (const name of readdirSync(directory)) {
      const path = join(directory, name);
      if (clock.now() - statSync(path).mtimeMs > forgottenMs) rmSync(path, { force: true });
    }
  } catch {
    // Not there yet, or cleaned by another process at this moment.
  }
}
