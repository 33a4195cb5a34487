/** What a route decides; the server adds rate headers and the trace id. */
export interface PracticeAnswer {
  readonly status: number;
  /** Sent as JSON, or as HTML when it is a string. */
  readonly body: object | string;
  readonly headers?: Readonly<Record<string, string>>;
}

export function answer(status: number, body: object): PracticeAnswer {
  return { status, body };
}

/** 400 `{statusCode, message: string}` (documented). */
export function badRequest(message: string): PracticeAnswer {
  return answer(400, { statusCode: 400, message });
}

/** 401 `{statusCode, message, error}` (documented). */
export function unauthorized(message: string): PracticeAnswer {
  return answer(401, { statusCode: 401, message, error: 'Unauthorized' });
}

export function scopeMissing(): PracticeAnswer {
  return unauthorized('The token is not authorized for this scope.');
}

export function tokenRejected(): PracticeAnswer {
  return unauthorized('Invalid token: access token is invalid');
}

export function agencyTokenNeeded(): PracticeAnswer {
  return unauthorized('This authClass type is not allowed to access this scope.');
}

/** 403 (undocumented) for a company or sub-account the token has nothing to do with. */
export function forbidden(what: 'company' | 'location'): PracticeAnswer {
  return answer(403, {
    statusCode: 403,
    message: `The token does not have access to this ${what}.`,
    error: 'Forbidden',
  });
}

export function notFound(message: string): PracticeAnswer {
  return answer(404, { statusCode: 404, message, error: 'Not Found' });
}

/** 422 `{statusCode, message: string[], error}` (documented). */
export function unprocessable(messages: readonly string[]): PracticeAnswer {
  return answer(422, { statusCode: 422, message: messages, error: 'Unprocessable Entity' });
}

/** 400 or 422, whichever the switch says: each in its own documented shape. */
export function refuse(status: 400 | 422, message: string): PracticeAnswer {
  return status === 400 ? badRequest(message) : unprocessable([message]);
}

export function serverError(): PracticeAnswer {
  return answer(500, { statusCode: 500, message: 'Internal server error' });
}

export function tooManyRequests(retryAfterSeconds: number): PracticeAnswer {
  return {
    status: 429,
    body: { statusCode: 429, message: 'Too Many Requests' },
    headers: { 'Retry-After': String(retryAfterSeconds) },
  };
}

const page = (title: string, text: string): string =>
  `<!DOCTYPE html>\n<html lang="en-US"><head><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>\n`;

/** What the edge in front of the API answers to a library's own user agent (observed). */
export function edgeRefusal(): PracticeAnswer {
  return {
    status: 403,
    body: page('Attention Required!', 'Sorry, you have been blocked. You are unable to access this site.'),
  };
}

export function badGateway(): PracticeAnswer {
  return { status: 502, body: page('502 Bad Gateway', 'The web server reported a bad gateway error.') };
}
