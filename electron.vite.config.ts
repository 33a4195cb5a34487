import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string): string => resolve(import.meta.dirname, path);

// electron/launch/ensure-build.mjs builds in a folder of its own and moves it into place when it is whole.
const out = (part: string): string => resolve(process.env['ROSTER_BUILD_DIRECTORY'] ?? at('out'), part);

// One build makes everything: the desktop's main and preload, the browser host and the command line (plain Node, never
// importing electron), and the page all of them serve.
export default defineConfig({
  main: {
    build: {
      outDir: out('main'),
      target: 'node20.19',
      rollupOptions: {
        input: {
          desktop: at('electron/desktop/main.ts'),
          'browser-host': at('electron/browser-host/main.ts'),
          cli: at('electron/cli/main.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: out('preload'),
      // A sandboxed preload cannot require modules: everything it needs is bundled into one CommonJS file.
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: at('electron/desktop/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: out('renderer'),
      target: 'chrome130',
      rollupOptions: { input: at('renderer/index.html') },
    },
  },
});
