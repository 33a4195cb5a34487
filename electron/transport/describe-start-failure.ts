import { EnvironmentError } from '#backend/environment';
import type { Translate } from '#shared/i18n/create-translator';

/**
 * Why a host could not start, for the person at the screen. What happens here can be mended by them: a variable that
 * cannot be used, a data directory that cannot be written.
 */
export function describeStartFailure(t: Translate, error: unknown): string {
  if (error instanceof EnvironmentError) {
    const { variable } = error.failure;
    return `${t('cli:bad-variable', { variable })} ${t(`cli:variable-${variable}`)}`;
  }
  return error instanceof Error ? error.message : String(error);
}
