import { expect, it } from 'vitest';
import { runTrials } from './fault';
import { writeReport } from './report';

it('a run that is killed, disturbed and resumed makes nobody twice, loses nobody and says what is true', async () => {
  const reports = await runTrials({
    trials: 14,
    kills: 20,
    faults: 200,
    seed: 'short',
    size: 'short',
    parallel: 8,
  });
  console.log(writeReport(reports));
  expect(reports.flatMap(({ seed, findings }) => findings.map((finding) => ({ seed, ...finding })))).toEqual(
    [],
  );
  expect(reports.length).toBeGreaterThanOrEqual(14);
});
