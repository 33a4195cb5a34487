import { createSmallPage } from './small-page';
import { describeContract } from './contract-suite';
import { createHttpBackend } from '../../renderer/backend/http-backend';
import { startBrowserHost } from '../../electron/browser-host/server';
import { answerCalls, forwardEvents } from '../../electron/desktop/ipc';
import { createIpcApi } from '../../electron/desktop/preload-api';
import { ownOrigin } from '../../electron/desktop/security';
import { systemRandomness } from '../../electron/backend/system-randomness';
import type { CallName } from '../../shared/contract/calls';
import { createIpcMain, createIpcRenderer } from '../helpers/electron-stand-in/ipc-pair';
import { createNodeEventSource } from '../helpers/event-source';
import { enter } from './enter';

describeContract('a host in the same process', async (backend) => ({
  api: backend.api,
  sendUnknown: (name, input) => backend.invoke(name as CallName, input),
  close: async () => {},
}));

describeContract('HTTP and an event stream', async (backend) => {
  const page = await createSmallPage();
  const host = await startBrowserHost({
    backend,
    downloads: { take: () => null },
    randomness: systemRandomness,
    pageDirectory: page.directory,
    port: 0,
    language: 'en',
  });
  const headers = { cookie: await enter(host.createAddress()), origin: host.origin };
  const sources: EventSource[] = [];
  const fetchAsPage: typeof fetch = (url, init) =>
    fetch(url, { ...init, headers: { ...init?.headers, ...headers } });
  return {
    api: createHttpBackend({
      origin: host.origin,
      fetch: fetchAsPage,
      createEventSource(url) {
        const source = createNodeEventSource(url, headers);
        sources.push(source);
        return source;
      },
    }),
    async sendUnknown(name, input) {
      const response = await fetchAsPage(`${host.origin}/api/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-roster-call': '1' },
        body: JSON.stringify(input),
      });
      return response.json();
    },
    async close() {
      for (const source of sources) source.close();
      await host.close();
      await page.remove();
    },
  };
});

describeContract("Electron's IPC (the stand-in's)", async (backend) => {
  const { ipcMain, receive } = createIpcMain();
  const { ipcRenderer, deliver } = createIpcRenderer((channel, input) =>
    receive(channel, input, { url: `${ownOrigin}/`, isTop: true }),
  );
  answerCalls(ipcMain, backend, ownOrigin);
  forwardEvents(backend, {
    isDestroyed: () => false,
    send: (channel: string, ...payload: unknown[]) => deliver(channel, payload),
    once: (() => {}) as never,
  });
  return {
    api: createIpcApi(ipcRenderer),
    sendUnknown: (name, input) => ipcRenderer.invoke(`call:${name}`, input),
    close: async () => {},
  };
});
