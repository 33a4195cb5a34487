import { assertNever } from '#shared/contract/result';
import type { Translate } from '#shared/i18n/create-translator';
import type { RunRecord } from '#shared/runs/types';

/** What a run is called wherever one is named: an import by its sheet, the others by what they do to it. */
export function nameRun(t: Translate, { kind = 'import', file }: Pick<RunRecord, 'kind' | 'file'>): string {
  switch (kind) {
    case 'import':
      return file;
    case 'undo':
      return t('history:name-undo', { file });
    case 'correction':
      return t('history:name-correction', { file });
    default:
      return assertNever(kind);
  }
}
