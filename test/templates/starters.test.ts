import { describe, expect, it } from 'vitest';
import { documentedPermissions, observedPermissions } from '../../shared/ghl/permissions';
import { documentedScopes } from '../../shared/ghl/scopes';
import { createTranslator } from '../../shared/i18n/create-translator';
import { describeStarter, makeStarter, starterIds } from '../../shared/templates/starters';
import { findStarterByName } from '../../shared/templates/template-names';

const { t } = createTranslator('en');
const switchedOn = (starterId: (typeof starterIds)[number]): string[] =>
  Object.entries(makeStarter(t, starterId).permissions)
    .filter(([, on]) => on)
    .map(([flag]) => flag);

describe('a template that comes with the app', () => {
  it.each(starterIds)('%s names every documented flag and only documented scopes, each once', (starterId) => {
    const { permissions, scopes = [] } = makeStarter(t, starterId);
    expect(Object.keys(permissions).sort()).toEqual(documentedPermissions.map(({ name }) => name).sort());
    const known: readonly string[] = documentedScopes;
    expect(scopes.filter((scope) => !known.includes(scope))).toEqual([]);
    expect(new Set(scopes).size).toBe(scopes.length);
    expect(describeStarter(t, starterId)).not.toBe('');
  });

  it.each(starterIds)('%s says nothing of flags that are in no documentation', (starterId) => {
    const { permissions } = makeStarter(t, starterId);
    expect(observedPermissions.filter(({ name }) => name in permissions)).toEqual([]);
  });

  it.each(starterIds)('%s lets nobody manage the agency, its people or its sign-in', (starterId) => {
    const { scopes = [] } = makeStarter(t, starterId);
    const risky = /^(locations\.|snapshots|internaltools|companies|agency|users|loginas|sso|private-integr)/;
    expect(scopes.filter((scope) => risky.test(scope))).toEqual([]);
  });

  it('gives the full user everything, restricted by nothing', () => {
    const off = documentedPermissions
      .map(({ name }) => name)
      .filter((name) => !switchedOn('full-user').includes(name));
    expect(off.sort()).toEqual(['assignedDataOnly', 'campaignsReadOnly', 'workflowsReadOnly']);
  });

  it('gives who may only view no scope that changes anything', () => {
    const { scopes = [] } = makeStarter(t, 'read-only');
    expect(scopes.length).toBeGreaterThan(0);
    expect(scopes.filter((scope) => !scope.endsWith('.readonly'))).toEqual([]);
  });

  it('gives who may do nothing not one flag and explicitly no scope', () => {
    expect(switchedOn('no-access')).toEqual([]);
    expect(makeStarter(t, 'no-access').scopes).toEqual([]);
  });

  it('is found by its name in either language, as a cell would say it', () => {
    expect(findStarterByName(' recepcion')).toBe('front-desk');
    expect(findStarterByName('FRONT DESK')).toBe('front-desk');
    expect(findStarterByName('Mostrador')).toBeNull();
  });
});
