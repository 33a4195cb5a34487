import { Button } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import { useTranslate } from '../../i18n/use-translate';
import { hrefTo } from '../../navigation/route';

/** The first step where there is no picture yet: to where one is taken. */
export function ToPictures({ ref }: { readonly ref?: Ref<HTMLAnchorElement> }): ReactNode {
  const { t } = useTranslate();
  return (
    <Button component="a" ref={ref} href={hrefTo({ name: 'audits', part: null, detail: null })}>
      {t('reviewRoom:to-pictures')}
    </Button>
  );
}
