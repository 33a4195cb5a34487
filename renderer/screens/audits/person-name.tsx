import type { ReactNode } from 'react';
import { useTranslate } from '../../i18n/use-translate';
import { hrefTo } from '../../navigation/route';
import classes from './audits.module.css';

/** Who it is, as a link to everything known of them. */
export function PersonName(props: {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
}): ReactNode {
  const { t } = useTranslate();
  const { name, email } = props;
  return (
    <>
      <a className={classes['personLink']} href={hrefTo({ name: 'people', userId: props.userId })}>
        {name !== '' ? name : email !== '' ? email : t('import:people-nameless')}
      </a>
      {name !== '' && email !== '' && <p className={classes['email']}>{email}</p>}
    </>
  );
}
