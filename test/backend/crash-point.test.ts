import { expect, it, vi } from 'vitest';
import { createCrashPoint } from '../../electron/backend/crash-point';

it('ends the process at the named point, at the time asked for', () => {
  const kill = vi.fn();
  const reach = createCrashPoint('after-send:2', kill);
  reach('before-send');
  reach('after-send');
  expect(kill).not.toHaveBeenCalled();
  reach('after-send');
  expect(kill).toHaveBeenCalledTimes(1);
});

it('never ends it when nobody asked', () => {
  const kill = vi.fn();
  createCrashPoint(null, kill)('after-send');
  expect(kill).not.toHaveBeenCalled();
});
