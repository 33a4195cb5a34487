/** The same type without `readonly`, all the way down. */
export type Writable<T> = T extends (infer Item)[] | readonly (infer Item)[]
  ? Writable<Item>[]
  : T extends object
    ? { -readonly [K in keyof T]: Writable<T[K]> }
    : T;

/**
 * Domain types are readonly, the types zod infers for the contract are not. This changes the type alone: an output is
 * handed over and never touched again, so nothing needs to be copied.
 */
export function asOutput<T>(value: T): Writable<T> {
  return value as Writable<T>;
}
