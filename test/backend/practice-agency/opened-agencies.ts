import { afterEach } from 'vitest';
import {
  startPracticeAgency,
  type PracticeAgency,
  type PracticeOptions,
} from '#backend/practice-agency/start-practice-agency';

const opened: PracticeAgency[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((agency) => agency.close()));
});

/** A practice agency that is closed when the test ends. */
export async function openPractice(options: PracticeOptions = {}): Promise<PracticeAgency> {
  const agency = await startPracticeAgency(options);
  opened.push(agency);
  return agency;
}
