import { describe, expect, it } from 'vitest';
import { isHeldOut, judgeSheets, readHeadingSheets, type Verdict } from './heading-corpus';

const sheets = readHeadingSheets(false);
const tuned = judgeSheets(sheets.filter((sheet) => !isHeldOut(sheet)));
const heldOut = judgeSheets(sheets.filter((sheet) => isHeldOut(sheet)));
const found = judgeSheets(readHeadingSheets(true));
/** From here on the app does not ask. */
const sureFrom = 0.8;

const countOf = (verdicts: readonly Verdict[], outcome: Verdict['outcome']): number =>
  verdicts.filter((verdict) => verdict.outcome === outcome).length;

function describeShare(name: string, verdicts: readonly Verdict[]): string {
  const share = (count: number): string => `${count} (${((100 * count) / verdicts.length).toFixed(1)} %)`;
  const surelyWrong = verdicts.filter(
    ({ outcome, confidence }) => outcome === 'wrong' && confidence >= sureFrom,
  ).length;
  return `${name}: ${verdicts.length} headings, right ${share(countOf(verdicts, 'right'))}, unmatched ${share(countOf(verdicts, 'unmatched'))}, wrong ${share(countOf(verdicts, 'wrong'))}, wrong without asking ${surelyWrong}`;
}

const list = (verdicts: readonly Verdict[], outcome: Verdict['outcome']): string[] =>
  verdicts
    .filter((verdict) => verdict.outcome === outcome)
    .map(
      ({ sheet, heading, got, expected, confidence }) =>
        `${outcome} · ${sheet} · “${heading}” → ${got} (${confidence.toFixed(2)}), expected ${expected.join('/')}`,
    );

describe('the columns of real-world kinds of sheets', () => {
  console.log(
    [
      describeShare('tuned on', tuned),
      ...list(tuned, 'wrong'),
      ...list(tuned, 'unmatched'),
      describeShare('held out', heldOut),
      describeShare('found afterwards', found),
      describeShare('together', [...tuned, ...heldOut, ...found]),
    ].join('\n'),
  );

  it('are enough to say something', () => {
    expect(tuned.length + heldOut.length + found.length).toBeGreaterThanOrEqual(600);
    expect(heldOut.length).toBeGreaterThanOrEqual(180);
  });

  it.each([
    ['tuned on', tuned],
    ['held out', heldOut],
    ['found afterwards', found],
  ] as const)('%s are wrong in one of a hundred at most', (_, verdicts) => {
    expect(countOf(verdicts, 'wrong') / verdicts.length).toBeLessThanOrEqual(0.01);
  });

  it.each([
    ['tuned on', tuned, 0.98],
    ['held out', heldOut, 0.96],
    ['found afterwards', found, 0.95],
  ] as const)('%s are right nearly always', (_, verdicts, floor) => {
    expect(countOf(verdicts, 'right') / verdicts.length).toBeGreaterThanOrEqual(floor);
  });
});
