import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { describe, expect, it } from 'vitest';
import { guardClosing } from '../../electron/desktop/window';

/** A window whose person answers as told; `press` is its close button. */
function openWindow(busy: boolean) {
  const emitter = new EventEmitter();
  let answer: (yes: boolean) => void = () => {};
  const state = { questions: 0, closed: 0, busy };
  const press = (): boolean => {
    let prevented = false;
    emitter.emit('close', { preventDefault: () => (prevented = true) });
    return prevented;
  };
  guardClosing(
    emitter as unknown as BrowserWindow,
    () => state.busy,
    () => {
      state.questions += 1;
      return new Promise((resolve) => (answer = resolve));
    },
    () => {
      state.closed += 1;
      press();
    },
  );
  const reply = async (yes: boolean): Promise<void> => {
    answer(yes);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { press, reply, state };
}

describe('closing the window', () => {
  it('just closes when nothing is running', () => {
    const { press, state } = openWindow(false);
    expect(press()).toBe(false);
    expect(state.questions).toBe(0);
  });

  it('asks while an import runs, and stays when the person wants it to', async () => {
    const { press, reply, state } = openWindow(true);
    expect(press()).toBe(true);
    await reply(false);
    expect(state).toMatchObject({ questions: 1, closed: 0 });
    // The next time it asks again.
    expect(press()).toBe(true);
    expect(state.questions).toBe(2);
  });

  it('asks once, however often the button is pressed meanwhile', () => {
    const { press, state } = openWindow(true);
    press();
    expect(press()).toBe(true);
    expect(state.questions).toBe(1);
  });

  it('closes after a yes, without asking again', async () => {
    const { press, reply, state } = openWindow(true);
    press();
    await reply(true);
    expect(state).toMatchObject({ questions: 1, closed: 1 });
    expect(press()).toBe(false);
  });
});
