import type { Language } from '#shared/contract/calls';
import type { Translate } from '#shared/i18n/create-translator';
import type { EnvironmentVariables } from '#backend/environment';
import type { Interruption } from './interruption';
import type { Output } from './output';

/** Everything of the outside a command works with. */
export interface Terminal {
  readonly t: Translate;
  readonly language: Language;
  readonly output: Output;
  readonly environment: EnvironmentVariables;
  readonly interruption: Interruption;
  readonly input: NodeJS.ReadStream;
}
