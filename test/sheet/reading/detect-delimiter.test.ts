import { describe, expect, it } from 'vitest';
import { detectDelimiter } from '../../../shared/sheet/reading/detect-delimiter';
import { openSheet } from '../../../shared/sheet/sheet-session';

describe('the delimiter of a text', () => {
  it.each([
    ['a;b;c\n1;2;3\n', ';'],
    ['a,b,c\n"x;y",2,3\n', ','],
    ['nombre;correo\nAna, la de Jojutla;ana@ejemplo.com\n', ';'],
    ['a\tb\n1,5\t2,5\n', '\t'],
    ['a|b\n1|2\n', '|'],
    ['Correo;Apellidos;C.P.\ra@x.mx;Sol;1,5\r\ne@x.mx;Paz;2,5\n', ';'],
    ['solo una columna\nAna\n', ','],
    [';;;;\n;;;;\n', ';'],
  ])('of %j is %j', (text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });

  it.each([',', ';', '\t', '|'])('a sheet of nothing but %j is called empty', async (delimiter) => {
    const bytes = new TextEncoder().encode(`${delimiter.repeat(29)}\r\n`.repeat(5));
    const opened = await openSheet({ name: 'nada.csv', bytes });
    expect(opened).toEqual({ ok: false, failure: { kind: 'no-data' } });
  });
});
