import type { PlainField } from '../fields';

/** Words around a noun that leave its meaning as it is. */
interface Combination {
  readonly field: PlainField;
  readonly nouns: string;
  readonly before: string;
  readonly after: string;
}

const combinations: readonly Combination[] = [
  {
    field: 'email',
    nouns:
      'email, e-mail, mail, correo, correo electrónico, email address, e-mail address, mail address, dirección de correo, dirección de correo electrónico, dirección de email, endereço de email, ' +
      'endereço de e-mail, endereço eletrônico, correio eletrônico, adresse e-mail, adresse email, adresse mail, courriel',
    before:
      'work, business, company, corporate, office, official, professional, primary, main, user, staff, org, organization, school, preferred, contact, valid',
    after:
      'institucional, corporativo, corporativa, laboral, trabajo, empresa, empresarial, oficial, principal, profesional, profissional, professionnel, professionnelle, trabalho, escolar, usuario, contacto, institucionais',
  },
  {
    field: 'phone',
    nouns:
      'teléfono, tel, teléfonos, celular, cel, móvil, teléfono celular, tel celular, tel cel, teléfono móvil, tel móvil, número de teléfono, número de celular, número celular, número móvil, no celular, no teléfono, ' +
      'whatsapp, número de whatsapp, teléfono whatsapp, celular whatsapp, tel whatsapp, telefone, telemóvel, telefone celular, número de telefone, téléphone, tél',
    before: 'numero',
    after:
      'contacto, trabajo, laboral, oficina, principal, empresa, corporativo, institucional, directo, contato, trabalho, professionnel, 10 digitos, whatsapp',
  },
  {
    field: 'phone',
    nouns:
      'phone, phone number, telephone, telephone number, mobile, mobile phone, mobile number, cell, cell phone, cell number, cellphone, whatsapp number, phone no, tel number, cel number, tel',
    before: 'work, business, office, primary, main, contact, direct, company, preferred',
    after: 'primary, work',
  },
  {
    field: 'locationIds',
    nouns:
      'sucursal, sucursales, sede, sedes, tienda, tiendas, clínica, clínicas, plantel, planteles, local, locales, sub-cuenta, sub-cuentas, subcuenta, subcuentas, ubicación, ubicaciones, oficina, franquicia, ' +
      'unidade, unidades, filial, filiais, loja, lojas, sub-conta, subconta, succursale, succursales, magasin, boutique, sucursal subcuenta, sucursal clínica, agencia sucursal, campus',
    before: 'id, ids, nombre, nom, nome',
    after:
      'id, ids, nombre, asignada, asignado, asignadas, asignados, trabaja, trabajas, trabajo, adscripción, atribuída, atribuida, base, principal, pertenece, laboral',
  },
  {
    field: 'locationIds',
    nouns:
      'branch, branches, location, locations, store, stores, clinic, clinics, sub-account, sub-accounts, subaccount, subaccounts, office location, branch location, store location, franchise location, clinic location',
    before: 'assigned, home, primary, main, work, default, ghl, employee',
    after: 'id, ids, name, names, assigned',
  },
];

/**
 * Puts nouns together with the words that commonly stand before or after them.
 *
 * @returns field → names divided by commas, as the tables of heading-aliases.ts are written.
 */
export function combinedAliases(): Readonly<Partial<Record<PlainField, string>>> {
  const lists: Partial<Record<PlainField, string>> = {};
  for (const { field, nouns, before, after } of combinations) {
    for (const noun of splitList(nouns)) {
      const names = [
        noun,
        ...splitList(before).map((word) => `${word} ${noun}`),
        ...splitList(after).map((word) => `${noun} ${word}`),
      ];
      const known = lists[field];
      lists[field] = known === undefined ? names.join(',') : `${known},${names.join(',')}`;
    }
  }
  return lists;
}

function splitList(list: string): string[] {
  return list.split(',').map((word) => word.trim());
}
