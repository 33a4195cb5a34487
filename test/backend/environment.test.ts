import { describe, expect, it } from 'vitest';
import {
  defaultApiBaseUrl,
  readApiBaseUrl,
  readEnvironment,
  systemLanguageOf,
} from '../../electron/backend/environment';

describe('the environment', () => {
  it('says nothing when nothing is set, and blank counts as nothing', () => {
    const nothing = {
      token: null,
      companyId: null,
      apiBaseUrl: defaultApiBaseUrl,
      reconcileMs: null,
      timeoutMs: null,
      crashAt: null,
    };
    expect(readEnvironment({})).toEqual({ ok: true, value: nothing });
    expect(readEnvironment({ GHL_TOKEN: ' ', GHL_API_BASE_URL: '', GHL_ROSTER_RECONCILE_MS: '' })).toEqual({
      ok: true,
      value: nothing,
    });
  });

  it('gives a token without the newline a file left on it', () => {
    const read = readEnvironment({ GHL_TOKEN: 'pit-1234\n', GHL_COMPANY_ID: ' comp ' });
    expect(read).toMatchObject({ ok: true, value: { token: 'pit-1234', companyId: 'comp' } });
  });

  it('refuses a token that could not be a header, without repeating it', () => {
    const read = readEnvironment({ GHL_TOKEN: 'pit-1\nX-Evil: 1' });
    expect(read).toEqual({ ok: false, failure: { kind: 'bad-environment', variable: 'GHL_TOKEN' } });
  });

  it('takes the waits of a reconcile as whole milliseconds', () => {
    expect(readEnvironment({ GHL_ROSTER_RECONCILE_MS: '50, 100,0' })).toMatchObject({
      value: { reconcileMs: [50, 100, 0] },
    });
    for (const bad of ['soon', '1.5', '100,', '-1', '2s']) {
      expect(readEnvironment({ GHL_ROSTER_RECONCILE_MS: bad }).ok, bad).toBe(false);
    }
  });
});

describe('how long an answer is waited for', () => {
  it('is whole milliseconds, and never none at all', () => {
    expect(readEnvironment({ GHL_ROSTER_TIMEOUT_MS: '700' })).toMatchObject({ value: { timeoutMs: 700 } });
    for (const bad of ['0', '-5', '1.5', '30s', '1000,2000']) {
      expect(readEnvironment({ GHL_ROSTER_TIMEOUT_MS: bad }).ok, bad).toBe(false);
    }
  });
});

describe('the address of the API', () => {
  it.each([
    ['https://services.leadconnectorhq.com', 'https://services.leadconnectorhq.com'],
    ['https://proxy.example.com/ghl/', 'https://proxy.example.com/ghl'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://127.1.2.3:8080/', 'http://127.1.2.3:8080'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://[::1]:3000', 'http://[::1]:3000'],
  ])('%s is allowed', (given, read) => {
    expect(readApiBaseUrl(given)).toBe(read);
  });

  it.each([
    'http://services.leadconnectorhq.com',
    'http://127.0.0.1.example.com',
    'http://localhost.example.com',
    'http://10.0.0.1',
    'ftp://127.0.0.1',
    'https://user:secret@example.com',
    'https://example.com/?key=1',
    'services.leadconnectorhq.com',
    'nonsense',
  ])('%s is not: the token would travel in clear, or the address is none', (given) => {
    expect(readApiBaseUrl(given)).toBeNull();
  });
});

describe('the language of the system', () => {
  it('is taken from LC_ALL before LC_MESSAGES before LANG', () => {
    expect(systemLanguageOf({ LC_ALL: 'es_MX.UTF-8', LANG: 'en_US.UTF-8' })).toBe('es');
    expect(systemLanguageOf({ LC_ALL: '', LC_MESSAGES: 'es_ES', LANG: 'en_US' })).toBe('es');
    expect(systemLanguageOf({ LANG: 'C.UTF-8' })).toBe('en');
  });
});
