import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hrefTo, parseRoute, type Route } from '../../../renderer/navigation/route';

describe('an address of the app', () => {
  it.each<[string, Route]>([
    ['', { name: 'home' }],
    ['#', { name: 'home' }],
    ['#/', { name: 'home' }],
    ['#/import', { name: 'import', step: null }],
    ['#/import/plan', { name: 'import', step: 'plan' }],
    ['#/people', { name: 'people', userId: null }],
    ['#/people/u-7', { name: 'people', userId: 'u-7' }],
    ['#/audits', { name: 'audits', part: null, detail: null }],
    ['#/audits/findings', { name: 'audits', part: 'findings', detail: null }],
    ['#/audits/review/r-1', { name: 'audits', part: 'review', detail: 'r-1' }],
    ['#/history', { name: 'history' }],
    ['#/runs', { name: 'history' }],
    ['#/runs/20260303-a1', { name: 'run', runId: '20260303-a1' }],
    ['#/connect', { name: 'connect', agencyId: null }],
    ['#/connect/agency-7f', { name: 'connect', agencyId: 'agency-7f' }],
    ['#/settings', { name: 'settings' }],
    ['#/templates', { name: 'templates', templateId: null, from: null }],
    ['#/templates/template-7f', { name: 'templates', templateId: 'template-7f', from: null }],
    ['#/templates/new', { name: 'templates', templateId: 'new', from: null }],
    ['#/templates/new/front-desk', { name: 'templates', templateId: 'new', from: 'front-desk' }],
  ])('%s leads to %o', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it.each([
    '#/people/a/b',
    '#/settings/all',
    '#/templates/template-7f/b',
    '#/history/1',
    '#/runs/a/b',
    '#/audits//a',
    '#/audits/a/b/c',
    '#/audits/a/%',
    '#/runs/%',
    '#/%E0%A4%A',
  ])('%s leads nowhere, without an exception', (hash) => {
    expect(parseRoute(hash)).toEqual({ name: 'not-found' });
  });

  it('finds any run again, whatever its id is made of', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (runId) => {
        expect(parseRoute(hrefTo({ name: 'run', runId }))).toEqual({ name: 'run', runId });
      }),
    );
  });
});
