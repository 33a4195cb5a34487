import { createSeededRandom } from '../seeded-random';

const words = [
  'Jacaranda',
  'Bugambilia',
  'Colibri',
  'Volcan',
  'Laguna',
  'Tepozan',
  'Amate',
  'Cempasuchil',
] as const;

/** A first password for somebody in a sample sheet: strong enough for GHL, the same every time, and no secret. */
export function makeSamplePassword(email: string): string {
  const random = createSeededRandom(`sample-password/${email}`);
  return `${random.pick(words)}-${String(100 + random.below(900))}${random.pick(['!', '#', '*', '?'] as const)}`;
}
