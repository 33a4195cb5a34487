import type { IpcMain, WebContents } from 'electron';
import type { Backend } from '#backend/backend';
import { callNames } from '#shared/contract/calls';
import { answerCall } from '../transport/answer-call';
import { callChannel, eventChannel } from './channels';
import { isOwnPage, type Sender } from './security';

/**
 * Answers the calls of our page, and of nobody else. What is no call of the contract has no handler; Electron refuses it.
 * @param pageOrigin where our page lives; see `security.ts`
 */
export function answerCalls(
  ipcMain: Pick<IpcMain, 'handle'>,
  backend: Pick<Backend, 'invoke'>,
  pageOrigin: string,
): void {
  for (const name of callNames) {
    ipcMain.handle(callChannel(name), (event: Sender, input: unknown) => {
      // Thrown, not answered: whoever this is, it is no page of ours, and is owed no words.
      if (!isOwnPage(event, pageOrigin)) throw new Error('Not allowed');
      return answerCall(backend, name, input);
    });
  }
}

/** Tells a window everything the backend says, until the window is gone. */
export function forwardEvents(
  backend: Pick<Backend, 'subscribe'>,
  page: Pick<WebContents, 'send' | 'isDestroyed' | 'once'>,
): void {
  const unsubscribe = backend.subscribe((name, payload) => {
    if (!page.isDestroyed()) page.send(eventChannel(name), payload);
  });
  page.once('destroyed', unsubscribe);
}
