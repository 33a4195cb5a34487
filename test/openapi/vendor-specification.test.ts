import { describe, expect, it } from 'vitest';
import type { Exchange } from '#backend/practice-agency/answer-request';
import { hasSpecification, loadSpecification, skipReason } from './vendor-specification';

const headers = {
  authorization: 'Bearer agency',
  version: '2021-07-28',
  accept: 'application/json',
  'user-agent': 'Mozilla/5.0',
  'content-type': 'application/json',
};

function exchange(line: string, change: Partial<Exchange> & { readonly search?: string } = {}): Exchange {
  const [method = 'GET', path = '/'] = line.split(' ');
  const { search, ...rest } = change;
  return {
    method,
    path,
    query: new URLSearchParams(search ?? ''),
    headers,
    requestBody: undefined,
    status: 200,
    answerBody: {},
    fault: null,
    ...rest,
  };
}

const person = {
  companyId: 'c',
  firstName: 'A',
  lastName: 'B',
  email: 'a@example.com',
  password: 'p',
  type: 'account',
  role: 'user',
  locationIds: ['l'],
};

describe('the judge of requests and answers', () => {
  it.skipIf(!hasSpecification)(`finds nothing wrong with what is right${skipReason}`, () => {
    const { checkRequest, checkAnswer } = loadSpecification();
    expect(checkRequest(exchange('POST /users/', { requestBody: person }))).toEqual([]);
    expect(checkRequest(exchange('GET /users/search', { search: 'companyId=c&skip=0&limit=25' }))).toEqual(
      [],
    );
    expect(checkAnswer(exchange('GET /users/x', { answerBody: { id: 'x', scopes: ['a'] } }))).toEqual([]);
  });

  it.skipIf(!hasSpecification).each([
    ['the deprecated call', exchange('GET /users/', { search: 'locationId=l' }), 'is deprecated'],
    ['a path nobody specified', exchange('GET /contacts/'), 'there is no such call'],
    ['no version', exchange('GET /users/x', { headers: { ...headers, version: '' } }), 'header Version'],
    ['no company', exchange('GET /users/search', { search: 'skip=0' }), 'query companyId is missing'],
    ['an unknown filter', exchange('GET /users/search', { search: 'companyId=c&page=1' }), 'query page'],
    [
      'a library agent',
      exchange('GET /users/x', { headers: { ...headers, 'user-agent': 'node' } }),
      'User-Agent',
    ],
    ['a missing field', exchange('POST /users/', { requestBody: { ...person, role: undefined } }), "'role'"],
    [
      'a wrong type',
      exchange('POST /users/', { requestBody: { ...person, locationIds: 'l' } }),
      '/locationIds',
    ],
    [
      'an unknown scope',
      exchange('POST /users/', { requestBody: { ...person, scopes: ['x'] } }),
      '/scopes/0',
    ],
    [
      'an unknown language',
      exchange('PUT /users/x', { requestBody: { platformLanguage: 'es_MX' } }),
      '/platform',
    ],
    ['a field of our own', exchange('PUT /users/x', { requestBody: { id: 'x' } }), 'body id'],
    [
      'the array form',
      exchange('POST /users/search/filter-by-email', { requestBody: { companyId: 'c', emails: ['a'] } }),
      '/emails',
    ],
    [
      'a number where text is',
      exchange('POST /users/search/filter-by-email', {
        requestBody: { companyId: 'c', emails: 'a', limit: 25 },
      }),
      '/limit',
    ],
  ] as const)(`notices %s${skipReason}`, (_, wrong, problem) => {
    expect(loadSpecification().checkRequest(wrong).join('\n')).toContain(problem);
  });

  it.skipIf(!hasSpecification)(`notices an answer of another shape${skipReason}`, () => {
    const { checkAnswer } = loadSpecification();
    const list = exchange('GET /users/search', { answerBody: { users: [{ id: 7 }], count: '1' } });
    expect(checkAnswer(list).join('\n')).toMatch(/users\/0\/id[\s\S]*count/);
    const refused = exchange('POST /users/', { status: 422, answerBody: { message: 'text' } });
    expect(checkAnswer(refused).join('\n')).toContain('/message');
  });
});
