import type { CallName, EventName } from '#shared/contract/calls';

/** One channel per call and per event, so that main handles exactly what the contract names. Used by main and preload. */
export const callChannel = (name: CallName): `call:${CallName}` => `call:${name}`;
export const eventChannel = (name: EventName): `event:${EventName}` => `event:${name}`;
