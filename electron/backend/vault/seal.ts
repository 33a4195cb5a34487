import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Randomness } from '../ports';

const nonceBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM with a random nonce.
 * @param place what it belongs to: sealed bytes that are moved elsewhere do not open
 * @returns nonce, ciphertext and tag
 */
export function seal(key: Uint8Array, place: string, open: Uint8Array, randomness: Randomness): Buffer {
  const nonce = randomness.bytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(place));
  return Buffer.concat([nonce, cipher.update(open), cipher.final(), cipher.getAuthTag()]);
}

/** @returns what was sealed, or null when key, place or bytes are not the ones it was sealed with */
export function unseal(key: Uint8Array, place: string, sealed: Uint8Array): Buffer | null {
  if (sealed.length < nonceBytes + tagBytes) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes));
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  try {
    const open = decipher.update(sealed.subarray(nonceBytes, sealed.length - tagBytes));
    return Buffer.concat([open, decipher.final()]);
  } catch {
    return null;
  }
}
