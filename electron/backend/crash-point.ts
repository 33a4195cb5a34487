/** Called at every marked point of a run; a fault harness ends the process there. */
export type CrashPoint = (name: string) => void;

/**
 * @param spec `name`, or `name:3` for the third time that point is reached; null never crashes
 * @param kill ends the process without any clean-up, as a power cut would
 */
export function createCrashPoint(spec: string | null, kill: () => void): CrashPoint {
  if (spec === null) return () => {};
  const [, name = spec, times = '1'] = /^(.*?)(?::(\d+))?$/.exec(spec) ?? [];
  let left = Number(times);
  return (reached) => {
    if (reached !== name) return;
    left -= 1;
    if (left === 0) kill();
  };
}
