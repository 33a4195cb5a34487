import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readSnapshotHead,
  readSnapshotText,
  replaceSnapshotHead,
  writeSnapshotLines,
} from '../../shared/audit/snapshot-text';
import type { SnapshotPerson } from '../../shared/audit/types';
import { person, snapshot } from './people';

const write = (given: Parameters<typeof writeSnapshotLines>[0]): string =>
  [...writeSnapshotLines(given)].join('');
const text = fc.oneof(fc.string(), fc.constantFrom('Ñandú "x"\n', '=1+1', '\u202eabc', '😀'));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const anybody: fc.Arbitrary<SnapshotPerson> = fc.record({
  id: fc.uuid(),
  name: text,
  email: text,
  phone: maybe(text),
  type: maybe(text),
  role: maybe(text),
  locationIds: maybe(fc.array(text)),
  restrictSubAccount: maybe(fc.boolean()),
  permissions: maybe(
    fc.dictionary(
      fc.string({ minLength: 1 }).filter((key) => key !== '__proto__'),
      fc.boolean(),
      { noNullPrototype: true },
    ),
  ),
  scopes: maybe(fc.array(text)),
  scopesAssignedToOnly: maybe(fc.array(text)),
  platformLanguage: maybe(text),
  totpEnabled: maybe(fc.boolean()),
  dateAdded: maybe(text),
  dateUpdated: maybe(text),
  detailed: fc.boolean(),
});

describe('a snapshot as text', () => {
  it('comes back as it was, whatever people are called', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anybody, { selector: ({ id }) => id, maxLength: 8 }), (persons) => {
        const given = snapshot(persons);
        expect(readSnapshotText(write(given))).toEqual({ ok: true, value: given });
      }),
    );
  });

  it('is refused when it was cut at any place', () => {
    const whole = write(snapshot([person({ id: 'u1' }), person({ id: 'u2', scopes: null })]));
    for (let end = 0; end < whole.length - 1; end += 1) {
      expect(readSnapshotText(whole.slice(0, end)).ok, `cut at ${end}`).toBe(false);
    }
    expect(readSnapshotText(whole.trimEnd()).ok).toBe(true);
  });

  it('is refused when a line was taken out, doubled or changed into something else', () => {
    const lines = write(snapshot([person({ id: 'u1' }), person({ id: 'u2', role: 'admin' })])).split('\n');
    for (const index of lines.keys()) {
      if (lines[index] === '' || lines[index]?.includes('"locations"') === true) continue;
      const without = lines.filter((_, at) => at !== index).join('\n');
      expect(readSnapshotText(without).ok, `without line ${index}`).toBe(false);
    }
    const doubled = lines.flatMap((line) => (line.includes('"u2"') ? [line, line] : [line])).join('\n');
    expect(readSnapshotText(doubled)).toEqual({ ok: false, failure: 'damaged' });
    expect(readSnapshotText(lines.join('\n').replace('"totpEnabled":true', '"totpEnabled":"yes"')).ok).toBe(
      false,
    );
  });

  it('says what it is not', () => {
    expect(readSnapshotText('Nombre,Correo\nAna,ana@sol.mx')).toEqual({
      ok: false,
      failure: 'not-a-snapshot',
    });
    expect(readSnapshotText('')).toEqual({ ok: false, failure: 'not-a-snapshot' });
    const newer = write(snapshot([])).replace('"version":1', '"version":2');
    expect(readSnapshotHead(newer)).toEqual({ ok: false, failure: 'too-new' });
  });

  it('is read when a later version added fields and lines, and keeps them under another head', () => {
    const lines = write(snapshot([person({ id: 'u1' })])).split('\n');
    const later = lines
      .map((line) =>
        line.replace('"agency":', '"colour":"teal","agency":').replace('"email":', '"badge":7,"email":'),
      )
      .flatMap((line, index) => (index === 1 ? [line, '{"mood":"calm"}'] : [line]))
      .join('\n');
    const read = readSnapshotText(later);
    expect(read.ok && read.value.persons[0]?.id).toBe('u1');
    const moved = replaceSnapshotHead(later, { agencyId: 'a2', snapshotId: 's2', cause: 'imported' });
    expect(moved).toContain('"colour":"teal"');
    expect(moved).toContain('"badge":7');
    expect(moved).toContain('{"mood":"calm"}');
    expect(readSnapshotText(moved)).toMatchObject({ ok: true, value: { agencyId: 'a2', cause: 'imported' } });
  });

  it('writes the rights of thousands once', () => {
    const many = Array.from({ length: 1000 }, (_, index) => person({ id: `u${index}` }));
    const lines = write(snapshot(many)).split('\n');
    expect(lines.filter((line) => line.includes('"flags"'))).toHaveLength(1);
    const read = readSnapshotText(lines.join('\n'));
    expect(read.ok && new Set(read.value.persons.map(({ permissions }) => permissions)).size).toBe(1);
  });
});
