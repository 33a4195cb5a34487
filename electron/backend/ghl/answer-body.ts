/** What an answer's body turned out to be. */
export type AnswerBody =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'html'; readonly title: string | null }
  | { readonly kind: 'empty' }
  /** Neither: cut off, or something else altogether. */
  | { readonly kind: 'other' };

/** Reads the text whatever the Content-Type claims: the edge and proxies do not always get it right. */
export function readAnswerBody(text: string, complete: boolean): AnswerBody {
  const trimmed = text.trim();
  if (/^<(!doctype|html|head|body|\?xml)/i.test(trimmed)) {
    const title = /<title[^>]*>([^<]{1,200})/i.exec(trimmed)?.[1]?.replace(/\s+/g, ' ').trim();
    return { kind: 'html', title: title === undefined || title === '' ? null : title };
  }
  if (!complete) return { kind: 'other' };
  if (trimmed === '') return { kind: 'empty' };
  try {
    return { kind: 'json', value: JSON.parse(trimmed) };
  } catch {
    return { kind: 'other' };
  }
}

/** The API's own words: `message` as a string (400, 401) or a list of strings (422), else `error` (documented). */
export function readMessages(body: AnswerBody): readonly string[] {
  if (body.kind !== 'json') return [];
  const record = asRecord(body.value);
  if (record === null) return typeof body.value === 'string' ? [body.value] : [];
  for (const name of ['message', 'messages', 'msg', 'errors', 'error']) {
    const texts = readTexts(record[name]);
    if (texts.length > 0) return texts;
  }
  return [];
}

/** Observed in bodies as `traceId`, and in headers under several names. Vendor support asks for it. */
export function readTraceId(body: AnswerBody, headers: Headers): string | null {
  const record = body.kind === 'json' ? asRecord(body.value) : null;
  const inBody = record?.['traceId'];
  if (typeof inBody === 'string' && inBody !== '') return inBody.slice(0, 200);
  for (const name of ['traceid', 'x-trace-id', 'x-traceid', 'x-request-id', 'cf-ray']) {
    const value = headers.get(name);
    if (value !== null && value !== '') return value.slice(0, 200);
  }
  return null;
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}

function readTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (Array.isArray(value)) return value.flatMap(readTexts);
  const record = asRecord(value);
  return record === null ? [] : readTexts(record['message'] ?? record['msg']);
}
