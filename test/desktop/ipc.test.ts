import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { answerCalls, forwardEvents } from '../../electron/desktop/ipc';
import { ownOrigin } from '../../electron/desktop/security';
import { succeed } from '../../shared/contract/result';
import { createIpcMain, type FrameDescription } from '../helpers/electron-stand-in/ipc-pair';
import { createContractBackend, secretToken } from '../hosts/contract-backend';
import { callSamples, eventSamples } from '../hosts/contract-samples';

function setUp() {
  const backend = createContractBackend();
  backend.answer('getSettings', async () => succeed(callSamples.getSettings.output));
  const { ipcMain, receive } = createIpcMain();
  answerCalls(ipcMain, backend, ownOrigin);
  return { backend, receive };
}

describe('a call over IPC', () => {
  it.each<[string, FrameDescription | null]>([
    ['another origin', { url: 'https://example.com/', isTop: true }],
    ['an origin that looks like ours', { url: `${ownOrigin}.evil/`, isTop: true }],
    ['a file', { url: 'file:///tmp/x.html', isTop: true }],
    ['a blank page', { url: 'about:blank', isTop: true }],
    ['a frame inside our page', { url: `${ownOrigin}/`, isTop: false }],
    ['a frame that has gone', null],
  ])('from %s never reaches the backend', async (_who, frame) => {
    const { backend, receive } = setUp();
    await expect(receive('call:getSettings', [{}], frame)).rejects.toThrow('Not allowed');
    expect(backend.received).toEqual([]);
  });

  it('that the backend trips over is answered without what it tripped over', async () => {
    const { ipcMain, receive } = createIpcMain();
    const invoke = () => Promise.reject(new Error(`failed with ${secretToken}`));
    answerCalls(ipcMain, { invoke }, ownOrigin);
    const answer = await receive('call:getRun', [{}], { url: `${ownOrigin}/`, isTop: true });
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'internal' } });
    expect(JSON.stringify(answer)).not.toContain(secretToken);
  });
});

describe('the events of the backend', () => {
  it('stop when the window is gone, and are not sent to a destroyed one', () => {
    const { backend } = setUp();
    const sent: string[] = [];
    let destroyed = false;
    const page = Object.assign(new EventEmitter(), {
      send: (channel: string) => void sent.push(channel),
      isDestroyed: () => destroyed,
    });
    forwardEvents(backend, page as never);
    backend.emit('changed', eventSamples.changed);
    destroyed = true;
    backend.emit('changed', eventSamples.changed);
    expect(sent).toEqual(['event:changed']);
    page.emit('destroyed');
    expect(backend.listeners).toBe(0);
  });
});
