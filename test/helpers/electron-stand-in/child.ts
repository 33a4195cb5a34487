// The child process: gives the built main process the stand-in for `electron`, and lets it run.
// Usage: node child.mjs PATH-TO-MAIN

import { register } from 'node:module';
import { pathToFileURL } from 'node:url';
import { becomeReady } from './electron';

const standIn = new URL('./electron.mjs', import.meta.url).href;
const hooks = `export const resolve = (name, context, next) =>
  name === 'electron' ? { url: ${JSON.stringify(standIn)}, shortCircuit: true } : next(name, context);`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);

const [, , main = ''] = process.argv;
await import(pathToFileURL(main).href);
becomeReady();
