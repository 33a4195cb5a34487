import type { IncomingMessage } from 'node:http';

/** A sheet of 100,000 rows with every field is far below this; more is a mistake or an attack. */
export const maxBodyBytes = 256 * 1024 * 1024;

/**
 * Reads a request's body, giving up as soon as it is longer than `limit` bytes: what is too long is never held whole.
 * The connection stays open, so that the refusal can still be answered.
 * @returns the body, or null when it is too long; rejects when the connection breaks off
 */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const take = (chunk: Buffer): void => {
      length += chunk.length;
      if (length <= limit) chunks.push(chunk);
      else {
        request.off('data', take).pause();
        resolve(null);
      }
    };
    request
      .on('data', take)
      .on('end', () => resolve(Buffer.concat(chunks)))
      .on('error', reject);
  });
}
