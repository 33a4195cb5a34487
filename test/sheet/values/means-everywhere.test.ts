import { describe, expect, it } from 'vitest';
import { meansEverywhere } from '#shared/sheet/values/means-everywhere';

describe('a cell of branches that says "all of them"', () => {
  it.each([
    'todas',
    'TODAS',
    ' Todas las Sucursales ',
    'todas.',
    'All',
    'all sub-accounts',
    'Toutes',
    'Todas as filiais',
  ])('%s', (value) => expect(meansEverywhere(value)).toBe(true));
  it.each(['', '[]', 'Todos Santos', 'Allende', 'Plaza Global', 'ninguna', 'todas menos Jojutla'])(
    'is not %s',
    (value) => expect(meansEverywhere(value)).toBe(false),
  );
});
