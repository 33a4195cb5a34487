import { expect, it } from 'vitest';
import { z } from 'zod';
import { readAppFile, recognizeAppFile, writeAppFile, type AppFileForm } from '../../shared/export/app-file';

const form: AppFileForm<string[]> = { kind: 'mapping', version: 2, content: z.array(z.string()) };

it('what was written is read again, with or without a byte order mark', () => {
  const text = writeAppFile(form, ['ñ', 'b']);
  expect(readAppFile(form, text)).toEqual({ ok: true, value: ['ñ', 'b'] });
  expect(readAppFile(form, `\ufeff${text}`)).toEqual({ ok: true, value: ['ñ', 'b'] });
});

it('a file of another kind, of another program, damaged or no file at all is refused as such', () => {
  const texts = [
    writeAppFile({ ...form, kind: 'draft' }, []),
    '{"app":"other","kind":"mapping","version":2,"content":[]}',
    '{"app":"ghl-roster","kind":"mapping","version":2,"content":[1]}',
    '{"app":"ghl-roster","kind":"mapping","content":[]}',
    writeAppFile(form, ['a']).slice(0, -9),
    'Nombre;Correo',
    '',
    'null',
  ];
  for (const text of texts) {
    expect(readAppFile(form, text), text).toEqual({
      ok: false,
      failure: { kind: 'other-file', expected: 'mapping' },
    });
  }
});

it('a file from a newer app is refused: its words may mean something else there', () => {
  expect(readAppFile(form, writeAppFile({ ...form, version: 3 }, []))).toEqual({
    ok: false,
    failure: { kind: 'newer-file' },
  });
});

it('tells which of our files a dropped text is', () => {
  expect(recognizeAppFile(writeAppFile({ ...form, version: 9 }, []))).toBe('mapping');
  expect(recognizeAppFile('Nombre;Correo')).toBeNull();
  expect(recognizeAppFile('{"app":"ghl-roster","kind":"toString"}')).toBeNull();
});
