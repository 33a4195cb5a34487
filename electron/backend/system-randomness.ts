import { randomBytes, randomInt } from 'node:crypto';
import type { Randomness } from './ports';

/** The operating system's cryptographically secure randomness. */
export const systemRandomness: Randomness = {
  bytes: (length) => new Uint8Array(randomBytes(length)),
  below: (limit) => randomInt(limit),
};
