import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** A layer may not import what `patterns` match; the message says where to go instead. */
const forbid = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: patterns.map(([regex, message, more]) => ({ regex, message, ...more })) },
    ],
  },
});

const electronOnly = [
  '^electron($|/)',
  'Only electron/desktop may import electron; add a port in electron/backend/ports.ts instead.',
];
const nodeModules = [
  '^(node:|fs$|path$|crypto$|http$)',
  'This layer runs in the page and in workers too: no Node. Put it in electron/backend behind the contract.',
];
const toElectron = [
  '^#backend/|/electron/',
  'This layer knows nothing of hosts or the backend; talk through shared/contract.',
];
const toRenderer = ['/renderer/', 'Nothing outside renderer/ may import the page.'];
const toHosts = [
  '/(desktop|browser-host|cli)/',
  'Hosts are leaves: move what both need to electron/backend or shared.',
];
const rawIpc = [
  '^electron$',
  'Only main.ts and preload.ts hold the raw channels; take the object as a parameter, and add a call to shared/contract.',
  { importNamePattern: '^ipc(Main|Renderer)$' },
];

export default tseslint.config(
  { ignores: ['out/**', 'dist/**', 'node_modules/**', 'test-results/**', 'test/fixtures/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
    },
  },
  {
    files: ['test/**', 'electron/cli/**', 'electron/browser-host/**', '**/*.mjs'],
    rules: { 'no-console': 'off' },
  },
  { ...reactHooks.configs.flat.recommended, files: ['renderer/**/*.{ts,tsx}'] },
  forbid(['shared/**/*.ts'], [electronOnly, nodeModules, toElectron, toRenderer]),
  forbid(['renderer/**/*.{ts,tsx}'], [electronOnly, nodeModules, toElectron]),
  forbid(['electron/backend/**/*.ts'], [electronOnly, toRenderer, toHosts]),
  forbid(['electron/browser-host/**/*.ts', 'electron/cli/**/*.ts'], [electronOnly, toRenderer]),
  forbid(['electron/transport/**/*.ts'], [electronOnly, toRenderer, toHosts]),
  forbid(['electron/desktop/**/*.ts'], [toRenderer]),
  forbid(
    ['electron/desktop/**/*.ts'],
    [toRenderer, rawIpc],
    ['electron/desktop/main.ts', 'electron/desktop/preload.ts'],
  ),
);
