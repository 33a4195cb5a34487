import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeJsonParts } from '../../electron/cli/json-parts';

it('says in parts what JSON.stringify says at once, whatever the document', () => {
  const documents = fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())));
  fc.assert(
    fc.property(fc.oneof(documents, fc.jsonValue()), fc.integer({ min: 1, max: 4 }), (document, atOnce) => {
      expect([...writeJsonParts(document, atOnce)].join('')).toBe(JSON.stringify(document, null, 2));
    }),
  );
});

it('leaves out what is not said, as JSON does', () => {
  const document = { support: undefined, rows: [undefined, { next: undefined }, 3] };
  expect([...writeJsonParts(document, 1)].join('')).toBe(JSON.stringify(document, null, 2));
});

it('never holds a long list as one text', () => {
  const rows = Array.from({ length: 5000 }, (_, row) => ({ row, text: 'línea\nnueva' }));
  const parts = [...writeJsonParts({ rows })];
  expect(JSON.parse(parts.join(''))).toEqual({ rows });
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(parts.join('').length / 20);
});
