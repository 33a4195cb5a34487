import { describe, expect, it } from 'vitest';
import {
  describeScope,
  describeScopeArea,
  describeScopeGroup,
  groupOfScope,
  scopesByGroup,
} from '../../shared/ghl/describe-scope';
import { documentedScopes } from '../../shared/ghl/scopes';
import { createTranslator } from '../../shared/i18n/create-translator';
import { en } from '../../shared/i18n/en';

const english = createTranslator('en').t;
const spanish = createTranslator('es').t;

describe('a scope in plain words', () => {
  it('names the area and what may be done there', () => {
    expect(describeScope(english, 'payments/orders.export')).toBe('Payments, orders: export');
    expect(describeScope(spanish, 'payments/orders.export')).toBe('Pagos, pedidos: exportar');
    expect(describeScope(english, 'locations.billing.manage')).toBe('Sub-accounts: manage billing');
    expect(describeScope(english, 'internaltools.billing-common.write')).toBe(
      'Agency billing, basics: view and change',
    );
  });

  it('exists for every documented scope in both languages', () => {
    const untold = documentedScopes.filter(
      (scope) => describeScope(english, scope) === scope || describeScope(spanish, scope) === scope,
    );
    expect(untold).toEqual([]);
  });

  it('is different for every documented scope, or nobody could choose between them', () => {
    for (const t of [english, spanish]) {
      const words = documentedScopes.map((scope) => describeScope(t, scope));
      const twice = words.filter((text, index) => words.indexOf(text) !== index);
      expect(twice).toEqual([]);
    }
  });

  it('is the scope itself when nobody has words for it', () => {
    expect(describeScope(english, 'rockets.launch')).toBe('rockets.launch');
    expect(describeScope(english, 'contacts')).toBe('contacts');
    expect(describeScopeArea(english, 'constructor')).toBe('constructor');
  });

  it('has no word in the catalogue that no scope uses', () => {
    const used = new Set<string>();
    for (const scope of documentedScopes) {
      for (const area of [scope.split(/[/.]/)[0] ?? '', scope.split('.')[0] ?? '']) {
        used.add(`area-${area.replace(/\//g, '-')}`);
      }
      if (scope.startsWith('internaltools.')) used.add(`area-${scope.split('.').slice(0, 2).join('-')}`);
      const area = /^(internaltools\.[^.]+|[^/.]+\/[^.]+|[^.]+)\./.exec(scope)?.[0] ?? '';
      used.add(`action-${scope.slice(area.length).replace(/\./g, '-')}`);
    }
    const idle = Object.keys(en.scopes).filter((key) => /^(area|action)-/.test(key) && !used.has(key));
    expect(idle).toEqual([]);
  });
});

describe('the groups of the scope editor', () => {
  it('hold every documented scope once and none in "other"', () => {
    const grouped = scopesByGroup.flatMap(({ scopes }) => scopes);
    expect([...grouped].sort()).toEqual([...documentedScopes].sort());
    expect(scopesByGroup.map(({ group }) => group)).not.toContain('other');
  });

  it('put an unknown scope under "other"', () => {
    expect(describeScopeGroup(spanish, groupOfScope('rockets.launch'))).toBe('Otros');
    expect(groupOfScope('constructor.name')).toBe('other');
  });
});
