/** SHA-256 in lower-case hex; the same in Node, in a page and in a worker. */
export async function hashBytes(bytes: Uint8Array): Promise<string> {
  // Copied into a plain ArrayBuffer: a view over shared memory is not accepted by the digest.
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
