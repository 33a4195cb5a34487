import type { ReactNode } from 'react';
import { describeSheetFailure } from '#shared/sheet/describe-problem';
import type { SheetFailure } from '#shared/sheet/types';
import { Notice } from '../../components/notice';
import { useTranslate } from '../../i18n/use-translate';

/** Why a file is no sheet we can read, in words, and what to do instead. The sheet before it is still there. */
export function RefusalNotice(props: {
  readonly fileName: string;
  readonly failure: SheetFailure;
}): ReactNode {
  const { t } = useTranslate();
  return (
    <Notice tone="bad" announce="alert" title={t('import:file-refused', { name: props.fileName })}>
      <p>{describeSheetFailure(t, props.failure)}</p>
    </Notice>
  );
}
