import type { ReactNode } from 'react';
import { PageHeader } from '../../components/page-header';
import { Screen } from '../../components/screen';
import { useTranslate } from '../../i18n/use-translate';

/** Who is in the agency: `#/people`, and with a person open at the side `#/people/<userId>`. */
export function PeopleScreen(_props: { readonly userId: string | null }): ReactNode {
  const { t } = useTranslate();
  return (
    <Screen fill>
      <PageHeader title={t('people:title')} />
    </Screen>
  );
}
