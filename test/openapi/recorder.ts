import type { Exchange } from '#backend/practice-agency/answer-request';
import {
  startPracticeAgency,
  type PracticeAgency,
  type PracticeOptions,
} from '#backend/practice-agency/start-practice-agency';

/** A practice agency that remembers both sides of every exchange. */
export interface RecordedPractice {
  readonly agency: PracticeAgency;
  readonly exchanges: readonly Exchange[];
}

export async function startRecordedPractice(options: PracticeOptions = {}): Promise<RecordedPractice> {
  const exchanges: Exchange[] = [];
  const agency = await startPracticeAgency({
    ...options,
    onExchange: (exchange) => exchanges.push(exchange),
  });
  return { agency, exchanges };
}
