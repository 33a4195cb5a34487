import { IconCheck, IconMinus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { describePermission } from '#shared/ghl/describe-permission';
import { describeScope, describeScopeGroup } from '#shared/ghl/describe-scope';
import type { PersonRow } from '#shared/people/person-row';
import { Notice } from '../../components/notice';
import { useTranslate } from '../../i18n/use-translate';
import { describeAccess, type FlagGroup, type ScopeAccess } from './describe-access';
import classes from './person-panel.module.css';

/** What somebody may do, in plain words and in the groups of GoHighLevel's own screen. */
export function PersonAccess({ user }: { readonly user: PersonRow }): ReactNode {
  const { t } = useTranslate();
  const access = describeAccess(user);
  return (
    <section className={classes['part']}>
      <h4 className={classes['partTitle']}>{t('people:person-may')}</h4>
      {access.isAdmin && (
        <div className={classes['notice']}>
          <Notice tone="warn" title={t('people:admin-may')}>
            <p>{t('people:admin-means')}</p>
          </Notice>
        </div>
      )}
      {access.flags.length === 0 && <p className={classes['hint']}>{t('people:flags-unknown')}</p>}
      {access.flags.map((group) => (
        <Flags key={group.group ?? 'other'} group={group} />
      ))}
      <Scopes
        title={t('columns:scopes')}
        access={access.scopes}
        none={
          <Notice tone="warn" title={t('people:scopes-none')}>
            <p>{t('people:scopes-none-means')}</p>
          </Notice>
        }
      />
      {access.scopesAssignedToOnly.kind !== 'unknown' && (
        // Nearly everybody has an empty list here, beside all they may do: nothing to be alarmed about.
        <Scopes
          title={t('columns:scopesAssignedToOnly')}
          access={access.scopesAssignedToOnly}
          none={<p className={classes['hint']}>{t('people:scopes-assigned-none')}</p>}
        />
      )}
    </section>
  );
}

function Flags({ group }: { readonly group: FlagGroup }): ReactNode {
  const { t } = useTranslate();
  const { on, off } = group;
  const title = group.group === null ? t('import:group-other') : t(`permissions:group-${group.group}`);
  return (
    <div className={classes['group']}>
      <h5 className={classes['groupTitle']}>
        {title}{' '}
        <span className={classes['count']}>
          {t('people:flags-on', { on: on.length, total: on.length + off.length })}
        </span>
      </h5>
      <ul className={classes['flags']}>
        {on.map((flag) => (
          <li key={flag} className={classes['on']}>
            <IconCheck size={15} role="img" aria-label={t('import:value-on')} />
            {describePermission(t, flag)}
          </li>
        ))}
        {off.map((flag) => (
          <li key={flag} className={classes['off']}>
            <IconMinus size={15} role="img" aria-label={t('import:value-off')} />
            {describePermission(t, flag)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Scopes(props: {
  readonly title: string;
  readonly access: ScopeAccess;
  /** What an empty list means. */
  readonly none: ReactNode;
}): ReactNode {
  const { t } = useTranslate();
  const { access } = props;
  return (
    <div className={classes['group']}>
      <h5 className={classes['groupTitle']}>{props.title}</h5>
      {access.kind === 'unknown' && <p className={classes['hint']}>{t('people:scopes-unknown')}</p>}
      {access.kind === 'none' && props.none}
      {access.kind === 'some' && (
        <details className={classes['more']}>
          <summary>{t('people:scopes-some', { count: access.count })}</summary>
          {access.groups.map(({ group, scopes }) => (
            <div key={group} className={classes['scopes']}>
              <strong>{describeScopeGroup(t, group)}</strong>
              <ul className={classes['names']}>
                {scopes.map((scope) => (
                  <li key={scope} title={scope}>
                    {describeScope(t, scope)}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </details>
      )}
    </div>
  );
}
