import { foldWords } from '../fold-text';

/** In Spanish, English, Portuguese and French, as people write it into a column of branches. */
const everywhere = new Set(
  [
    'todas, todos, todo, todas las sucursales, todas las sedes, todas las cuentas, todas las subcuentas, toda la empresa',
    'todas las clinicas, todas las tiendas, todas las oficinas, todos los locales, todos los centros, cualquiera',
    'all, all locations, all sub accounts, all subaccounts, all branches, all offices, all stores, all clinics',
    'everywhere, every location, everything, any, company wide, global',
    'todas as filiais, todas as unidades, todas as lojas, toutes, tous, toutes les agences, partout',
  ]
    .flatMap((words) => words.split(','))
    .map(foldWords),
);

/**
 * Whether a cell of branches says "all of them". It is never taken for that unasked: access to everything is a decision,
 * and an agency's next sub-account would not be meant.
 */
export function meansEverywhere(value: string): boolean {
  return everywhere.has(foldWords(value));
}
