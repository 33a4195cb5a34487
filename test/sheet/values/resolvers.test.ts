import { describe, expect, it } from 'vitest';
import { platformLanguages, userRoles, userTypes } from '../../../shared/ghl/user';
import type { Field } from '../../../shared/sheet/fields';
import { defaultChoices } from '../../../shared/sheet/sheet-session';
import type { SheetContext } from '../../../shared/sheet/types';
import { createLocationResolver } from '../../../shared/sheet/values/resolve-location';
import { createResolvers } from '../../../shared/sheet/values/resolvers';
import { createLocationReader } from '../../../shared/sheet/values/understand-locations';
import { locations } from '../corpus';

const context: SheetContext = {
  locations: [
    ...locations,
    { id: 'centro00000000000001', name: 'Centro', companyId: null },
    { id: 'centro00000000000002', name: 'CENTRO', companyId: null },
  ],
  templates: [{ name: 'Recepción', permissions: { contactsEnabled: true } }],
};

const twins = ['norte000000000000001', 'norte000000000000002'].map((id) => ({
  id,
  name: 'Norte',
  companyId: null,
}));

function resolve(field: Field, value: string, answers: Record<string, string> = {}) {
  return createResolvers({ ...defaultChoices, answers: { [field]: answers } }, context)(field)(value);
}

describe('a word with a meaning', () => {
  it.each([
    ['role', 'Administrador', 'admin', 'certain'],
    ['role', 'ADMIN', 'admin', 'certain'],
    ['role', 'Usuario', 'user', 'certain'],
    ['role', 'agency_admin', 'agency_admin', 'certain'],
    ['role', 'Vendedora', 'user', 'guess'],
    ['role', 'Asesor de ventas', 'user', 'guess'],
    ['role', 'Capitán', null, 'unknown'],
    // A leading title may or may not administer: never a guess of ours.
    ['role', 'Gerente', null, 'unknown'],
    ['role', 'Manager', null, 'unknown'],
    ['role', 'Administrador / Vendedor', null, 'unknown'],
    ['type', 'Cuenta', 'account', 'certain'],
    ['type', 'Agência', 'agency', 'certain'],
    ['type', 'Interno', null, 'unknown'],
    ['platformLanguage', 'Español (México)', 'es', 'certain'],
    ['platformLanguage', 'en-US', 'en_US', 'certain'],
    ['platformLanguage', 'Portugués (Brasil)', 'pt_BR', 'certain'],
    ['platformLanguage', 'Francés', 'fr_FR', 'guess'],
    ['platformLanguage', 'Portugués', null, 'unknown'],
    ['permissions.tagsEnabled', 'Sí', 'yes', 'certain'],
    ['permissions.tagsEnabled', '✓', 'yes', 'certain'],
    ['permissions.tagsEnabled', 'Não', 'no', 'certain'],
    ['permissions.tagsEnabled', 'FALSE', 'no', 'certain'],
    ['permissions.tagsEnabled', 'tal vez', null, 'unknown'],
    ['action', 'Dar de baja', 'delete', 'certain'],
    ['action', 'Alta', 'create', 'certain'],
    ['action', 'Quizás', null, 'unknown'],
    ['permissionTemplate', 'recepcion', 'Recepción', 'certain'],
    ['permissionTemplate', 'Front desk', 'Recepción', 'certain'],
    ['permissionTemplate', 'Ventas', null, 'unknown'],
  ] as const)('for %s: %s means %s, %s', (field, value, meaning, certainty) => {
    expect(resolve(field, value)).toMatchObject({ meaning, certainty });
  });

  it('is understood in the API’s own spelling, every value of it', () => {
    for (const [field, values] of [
      ['role', userRoles],
      ['type', userTypes],
      ['platformLanguage', platformLanguages],
    ] as const) {
      for (const value of values)
        expect(resolve(field, value)).toMatchObject({ meaning: value, certainty: 'certain' });
    }
  });

  it.each(['role', 'type', 'platformLanguage', 'action', 'permissions.tagsEnabled', 'locationIds'] as const)(
    'for %s is unknown when it is only a word of the programming language',
    (field) => {
      for (const value of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
        const resolution = resolve(field, value);
        expect(resolution).toMatchObject({ meaning: null, certainty: 'unknown' });
        expect(Array.isArray(resolution.candidates)).toBe(true);
      }
    },
  );

  it('that looks like a slip is offered, never taken', () => {
    expect(resolve('role', 'Administador')).toMatchObject({ meaning: null, slipOf: 'admin' });
  });

  it('means what a person answered, however they spelt it', () => {
    expect(resolve('role', ' CAPITAN ', { Capitán: 'admin' })).toMatchObject({
      meaning: 'admin',
      certainty: 'certain',
    });
    expect(resolve('role', 'Capitán', { capitan: 'Administrador' })).toMatchObject({ meaning: 'admin' });
    expect(resolve('role', 'Vendedor', { vendedor: 'admin' })).toMatchObject({
      meaning: 'admin',
      certainty: 'certain',
    });
  });

  it('can be answered with “leave it out”', () => {
    expect(resolve('role', 'Capitán', { capitan: '' })).toMatchObject({ meaning: '', certainty: 'certain' });
  });
});

describe('a branch name', () => {
  it.each([
    ['Zacatepec', 'zacatepec00000000001'],
    ['  ZACATEPEC ', 'zacatepec00000000001'],
    ['Clinica Norte', 'clinicanorte00000001'],
    ['clínica norte 2', 'clinicanorte00000002'],
    ['jojutla0000000000001', 'jojutla0000000000001'],
    ['Centro', 'centro00000000000001'],
    ['CENTRO', 'centro00000000000002'],
  ])('%s is %s', (name, id) => {
    expect(resolve('locationIds', name)).toMatchObject({ meaning: id, certainty: 'certain' });
  });

  it.each([
    ['Zacate', ['zacatepec00000000001'], false],
    ['Zacatepc', ['zacatepec00000000001'], false],
    ['Sucursal Jojutla', ['jojutla0000000000001'], false],
    ['Norte', ['clinicanorte00000001', 'clinicanorte00000002'], true],
    ['centro', ['centro00000000000001', 'centro00000000000002'], true],
    ['Guadalajara', [], false],
    ['nosuchid000000000001', [], false],
  ])('%s is a question with candidates %j', (name, candidates, ambiguous) => {
    expect(resolve('locationIds', name)).toMatchObject({
      meaning: null,
      certainty: 'unknown',
      candidates,
      ambiguous,
    });
  });
});

describe('an answer', () => {
  it('may name several sub-accounts for one value of the sheet, all of them known', () => {
    const answer = (text: string) => resolve('locationIds', 'las dos', { 'las dos': text });
    const both =
      resolve('locationIds', 'Zacatepec').meaning + ';' + resolve('locationIds', 'Jojutla').meaning;
    expect(answer('Zacatepec; Jojutla')).toMatchObject({ meaning: both, certainty: 'certain' });
    expect(answer('Zacatepec; Atlántida').meaning).toBeNull();
    expect(resolve('role', 'jefe', { jefe: 'admin;user' }).meaning).toBeNull();
  });
});

describe('several sub-accounts in one cell', () => {
  const read = createLocationReader(locations, createLocationResolver(locations));

  it.each(['Zacatepec / Jojutla', 'Zacatepec/Jojutla', 'Zacatepec y Jojutla', 'Zacatepec + Jojutla'])(
    'are read from "%s", where every part is a place by itself',
    (cell) => {
      expect(read(cell).value).toEqual(['zacatepec00000000001', 'jojutla0000000000001']);
    },
  );

  it('are never half of what was meant, and a name that holds such a sign stays whole', () => {
    expect(read('Zacatepec / Atlántida').problem?.params).toMatchObject({ value: 'Zacatepec / Atlántida' });
    const named = [
      ...locations,
      { id: 'ambas000000000000001', name: 'Zacatepec y Jojutla', companyId: null },
    ];
    expect(createLocationReader(named, createLocationResolver(named))('Zacatepec y Jojutla').value).toEqual([
      'ambas000000000000001',
    ]);
  });
});

describe('two sub-accounts of one name', () => {
  it('are told apart by their ids in the question', () => {
    expect(createLocationReader(twins, createLocationResolver(twins))('Norte').problem?.params).toMatchObject(
      {
        candidates: 'Norte (norte000000000000001), Norte (norte000000000000002)',
      },
    );
  });
});
