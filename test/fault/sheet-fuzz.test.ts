import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { readFixtures, runTrial, type Trial } from './sheets/fuzz';

// `npm run fuzz`; ROSTER_FUZZ_FILES=10000 for as many, ROSTER_FUZZ_SEED=n for the files from n on.
const files = Number(process.env['ROSTER_FUZZ_FILES'] ?? 1500);
const firstSeed = Number(process.env['ROSTER_FUZZ_SEED'] ?? 1);

describe('any file a person may drop', () => {
  it('is read cell for cell or refused, and never hangs the app', { timeout: 3_600_000 }, async () => {
    const fixtures = readFixtures();
    const counts = new Map<Trial['kind'], number>();
    const findings: string[] = [];
    for (let seed = firstSeed; seed < firstSeed + files; seed++) {
      const trial = await runTrial(seed, fixtures);
      counts.set(trial.kind, (counts.get(trial.kind) ?? 0) + 1);
      if (trial.findings.length === 0) continue;
      findings.push(`seed ${seed}: ${keepFile(seed, trial.bytes)}\n${trial.findings.join('\n')}`);
      if (findings.length >= 20) break;
    }
    console.log([...counts].map(([kind, count]) => `${kind} ${count}`).join(', '));
    expect(findings).toEqual([]);
  });
});

function keepFile(seed: number, bytes: Uint8Array): string {
  const folder = join(tmpdir(), 'roster-fuzz');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${seed}.bin`);
  writeFileSync(path, bytes);
  return path;
}
