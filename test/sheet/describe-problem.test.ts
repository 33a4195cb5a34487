import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../shared/i18n/create-translator';
import {
  describeField,
  describeMatchReason,
  describeProblem,
  describeSheetFailure,
} from '../../shared/sheet/describe-problem';
import { plainFields } from '../../shared/sheet/fields';
import { problemCodes, type Problem } from '../../shared/sheet/problem';
import { openSheet } from '../../shared/sheet/sheet-session';
import type { SheetFailure } from '../../shared/sheet/types';
import { locations } from './corpus';

const languages = ['en', 'es'] as const;
const translate = { en: createTranslator('en').t, es: createTranslator('es').t };

const problem = (code: Problem['code'], more: Partial<Problem> = {}): Problem => ({
  code,
  severity: 'error',
  row: 2,
  column: 0,
  field: 'email',
  params: {},
  suggestion: null,
  ...more,
});

describe.each(languages)('in %s', (language) => {
  const t = translate[language];

  it('every kind of problem has a sentence, with nothing left to fill in', () => {
    for (const code of problemCodes) {
      const words = describeProblem(t, problem(code));
      expect(words).not.toMatch(/\{\{|problems:|undefined/);
      expect(words).toMatch(/[.?]$/);
    }
  });

  it('every field, failure and reason has words', () => {
    for (const field of plainFields) expect(describeField(t, field)).not.toMatch(/fields:|^$/);
    expect(describeField(t, 'permissions.contactsEnabled')).not.toBe('');
    const failures: SheetFailure[] = [
      { kind: 'empty-file' },
      { kind: 'no-data' },
      { kind: 'not-a-sheet', looksLike: 'picture' },
      { kind: 'not-a-sheet', looksLike: 'something new' },
      { kind: 'old-excel' },
      { kind: 'encrypted' },
      { kind: 'damaged', detail: 'x' },
      { kind: 'too-large', limitBytes: 200 * 1024 * 1024 },
      { kind: 'no-such-sheet', sheetName: 'a', sheetNames: ['b', 'c'] },
    ];
    for (const failure of failures)
      expect(describeSheetFailure(t, failure)).not.toMatch(/\{\{|sheet:|undefined/);
    for (const reason of [
      'chosen',
      'remembered',
      'known-export',
      'exact-heading',
      'similar-heading',
      'values',
      'none',
    ] as const) {
      expect(describeMatchReason(t, reason)).not.toMatch(/sheet:|^$/);
    }
  });

  it('whatever a real sheet brings up is said with its own values', async () => {
    const text =
      'Nombre;Apellidos;Correo;Teléfono;Sucursal;Rol;Tipo de usuario;Contraseña\nAna;Ruiz;ana@gmial.com;123;Norte;Capitán;Cuenta;corta\nEva;;ana@gmial.com;777 561 0738 ext 4;Zacate;Usuario;Cuenta;Segura#2026;x\n';
    const opened = await openSheet(
      { name: 'a.csv', bytes: new TextEncoder().encode(text) },
      {},
      { country: 'MX' },
      { locations, templates: [] },
    );
    if (!opened.ok) throw new Error(opened.failure.kind);
    const sentences = opened.value
      .rows({ kind: 'all' }, 0, 9)
      .rows.flatMap(({ problems }) => problems.map((each) => describeProblem(t, each)));
    expect(sentences.length).toBeGreaterThan(9);
    for (const sentence of sentences) expect(sentence).not.toMatch(/[“«]\s*[”»]|\{\{|\(\)|,\s*[.,]/);
    expect(sentences.join('\n')).toContain('Clínica Norte');
  });
});

describe('a weak password', () => {
  it('is told what it needs, without a word of it', () => {
    const weak = problem('weak-password', {
      field: 'password',
      params: { missing: 'upper,special', length: 8 },
    });
    expect(describeProblem(translate.en, weak)).toBe(
      'GoHighLevel would refuse this password: it needs an upper-case letter, a special character such as ! or #. Change it, or have one generated.',
    );
  });
});
