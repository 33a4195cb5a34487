import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The one accent. White passes AA on shades 6 and 7, which fill buttons in the dark and in the light. */
const teal: MantineColorsTuple = [
  '#eaf6f5',
  '#d5ecea',
  '#a9d9d5',
  '#7cc6c0',
  '#55b5ad',
  '#2f9c94',
  '#177d76',
  '#0f6e68',
  '#0b5853',
  '#07413e',
];

/** Neutral with a breath of the accent, so that surfaces and accent belong together. 0 is text, 7 the ground. */
const dark: MantineColorsTuple = [
  '#dde5e5',
  '#bac6c6',
  '#98a8a8',
  '#627474',
  '#3d4d4d',
  '#2d3a3a',
  '#222d2d',
  '#182121',
  '#131b1b',
  '#0e1515',
];

/** Drawn where it belongs in the page, so that it is inside its landmark; fixed, so that no scrolling box cuts it off. */
const inPlace = { withinPortal: false, floatingStrategy: 'fixed' } as const;

/** The list itself scrolls: a keyboard reaches it through its field, which a box around it could not be said of. */
const scrollingList = {
  defaultProps: { withScrollArea: false, comboboxProps: inPlace },
  styles: { options: { maxHeight: 280, overflowY: 'auto' } },
};

export const theme = createTheme({
  colors: { teal, dark },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.3' },
      h2: { fontSize: '1.125rem', lineHeight: '1.4' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  components: {
    // Motion stays under 200 ms everywhere; reduced motion turns it off.
    Modal: {
      defaultProps: { transitionProps: { duration: 120 }, centered: true },
      styles: { title: { fontWeight: 650, fontSize: '1.0625rem' } },
    },
    Menu: { defaultProps: { transitionProps: { duration: 100 }, ...inPlace } },
    Tooltip: { defaultProps: { transitionProps: { duration: 100 }, openDelay: 250 } },
    Collapse: { defaultProps: { transitionDuration: 150 } },
    Button: {
      // The loader is centred by its own transition, which reduced motion switches off.
      styles: { label: { fontWeight: 600 }, loader: { transform: 'translate(-50%, -50%)' } },
    },
    InputWrapper: { styles: { description: { fontSize: '0.8125rem' }, error: { fontSize: '0.8125rem' } } },
    Notification: { styles: { description: { color: 'var(--mantine-color-text)' } } },
    Select: scrollingList,
    MultiSelect: scrollingList,
    Autocomplete: scrollingList,
    TagsInput: scrollingList,
  },
});

/** Colours of our own, and Mantine's where its default falls short of AA contrast. */
export const resolveCssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1b2a2a',
    '--mantine-color-default-color': '#1b2a2a',
    '--mantine-color-dimmed': '#52635f',
    '--mantine-color-placeholder': '#62726e',
    '--mantine-color-error': '#b42318',
    '--mantine-color-default-border': '#cdd8d6',
    '--mantine-color-anchor': '#0b5853',
    '--roster-accent': '#0f6e68',
    '--roster-ground': '#f5f8f8',
    '--roster-surface': '#ffffff',
    '--roster-rail': '#eef4f3',
    '--roster-line': '#dde6e5',
    '--roster-hover': '#eaf2f1',
    '--roster-selected': '#d5ecea',
    '--roster-selected-text': '#07413e',
    '--roster-good': '#17663a',
    '--roster-good-soft': '#e3f4e9',
    '--roster-warn': '#7a4a00',
    '--roster-warn-soft': '#fdf0d5',
    '--roster-warn-line': '#ecd19a',
    '--roster-bad': '#a32015',
    '--roster-bad-soft': '#fdeae8',
    '--roster-bad-line': '#f0c1bb',
    '--roster-quiet': '#4a5a57',
    '--roster-quiet-soft': '#e9efee',
    '--roster-info': '#0b5853',
    '--roster-info-soft': '#e3f2f0',
    '--roster-info-line': '#b4dad6',
    '--roster-chart-1': '#0f6e68',
    '--roster-chart-2': '#b45309',
    '--roster-chart-3': '#5546b0',
    '--roster-chart-4': '#64736f',
  },
  dark: {
    '--mantine-color-body': '#182121',
    '--mantine-color-text': '#dde5e5',
    '--mantine-color-default-color': '#dde5e5',
    '--mantine-color-dimmed': '#a3b2b2',
    '--mantine-color-placeholder': '#93a3a3',
    '--mantine-color-error': '#ff9a8f',
    '--mantine-color-default-border': '#465757',
    '--mantine-color-anchor': '#7cc6c0',
    '--roster-accent': '#55b5ad',
    '--roster-ground': '#121919',
    '--roster-surface': '#192222',
    '--roster-rail': '#151e1e',
    '--roster-line': '#2d3a3a',
    '--roster-hover': '#202c2c',
    '--roster-selected': '#1c3b39',
    '--roster-selected-text': '#c4e8e4',
    '--roster-good': '#86d6a3',
    '--roster-good-soft': '#17301f',
    '--roster-warn': '#f2c572',
    '--roster-warn-soft': '#35290f',
    '--roster-warn-line': '#5b4717',
    '--roster-bad': '#ffaba1',
    '--roster-bad-soft': '#3a1d1a',
    '--roster-bad-line': '#663029',
    '--roster-quiet': '#b2c0c0',
    '--roster-quiet-soft': '#263131',
    '--roster-info': '#8fd3cd',
    '--roster-info-soft': '#15302e',
    '--roster-info-line': '#28514e',
    '--roster-chart-1': '#55b5ad',
    '--roster-chart-2': '#eda35c',
    '--roster-chart-3': '#a8a2f2',
    '--roster-chart-4': '#94a5a3',
  },
});
