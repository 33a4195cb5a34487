import { describe, expect, it } from 'vitest';
import { resolveCssVariables, theme } from '../../../renderer/theme/theme';

type Variables = Readonly<Record<string, string>>;
const schemes = resolveCssVariables(theme as Parameters<typeof resolveCssVariables>[0]);

/** WCAG 2.2 relative luminance of a #rrggbb colour. */
function luminanceOf(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const textOnGround: readonly (readonly [string, string])[] = [
  ...[
    '--mantine-color-text',
    '--mantine-color-dimmed',
    '--mantine-color-anchor',
    '--mantine-color-error',
  ].flatMap((text) =>
    ['--roster-ground', '--roster-surface', '--roster-rail', '--roster-hover'].map(
      (ground) => [text, ground] as const,
    ),
  ),
  ['--mantine-color-placeholder', '--roster-surface'],
  ['--roster-selected-text', '--roster-selected'],
  ...['good', 'warn', 'bad', 'quiet', 'info'].flatMap((tone) => [
    [`--roster-${tone}`, `--roster-${tone}-soft`] as const,
    [`--roster-${tone}`, '--roster-surface'] as const,
    ['--mantine-color-text', `--roster-${tone}-soft`] as const,
  ]),
];

describe.each([
  ['light', schemes.light, 7],
  ['dark', schemes.dark, 6],
] as const)('in the %s theme', (_name, variables: Variables, shade) => {
  it.each(textOnGround)('%s is readable on %s', (text, ground) => {
    expect(contrast(variables[text] ?? '', variables[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  it('white is readable on a filled button', () => {
    expect(contrast('#ffffff', theme.colors?.['teal']?.[shade] ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  it.each([1, 2, 3, 4])('part %i of a picture stands out from the card it is drawn on', (part) => {
    expect(
      contrast(variables[`--roster-chart-${part}`] ?? '', variables['--roster-surface'] ?? ''),
    ).toBeGreaterThanOrEqual(3);
  });

  it('the focus ring and the progress bar stand out from what they lie on', () => {
    for (const ground of ['--roster-ground', '--roster-surface', '--roster-rail', '--roster-quiet-soft'])
      expect(contrast(variables['--roster-accent'] ?? '', variables[ground] ?? '')).toBeGreaterThanOrEqual(3);
  });
});
