import { IconArrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { givesMoreRights } from '#shared/import-plan/gains-rights';
import type { ChangeValue, FieldChange } from '#shared/import-plan/types';
import type { Translate } from '#shared/i18n/create-translator';
import type { Field } from '#shared/sheet/fields';
import type { GhlLocation } from '#shared/ghl/user';
import { useTranslate } from '../i18n/use-translate';
import classes from './change-list.module.css';
import { changedFlags } from './changed-flags';
import { describeMeaning } from './value-words';
import { MoreAccessBadge } from './more-access-badge';
import { nameField } from './name-field';

/** One person's changes: before → after per field, permissions flag by flag and only those that differ. */
export function ChangeList(props: {
  readonly changes: readonly FieldChange[];
  /** A new person has no "before". */
  readonly isNew: boolean;
  /** Names for sub-accounts; without them their ids are shown. */
  readonly locations: readonly GhlLocation[] | null;
}): ReactNode {
  const { t } = useTranslate();
  const { locations } = props;
  const words = (change: FieldChange, value: ChangeValue): string => {
    if (value === null || value === '') return t('import:change-nothing');
    if (typeof value === 'string') {
      return change.field === 'password'
        ? value
        : describeMeaning(t, change.field as Field, value, locations);
    }
    if (Array.isArray(value)) {
      if (value.length === 0) return t('import:change-none');
      return change.field === 'scopes' || change.field === 'scopesAssignedToOnly'
        ? t('import:scopes-chosen', { count: value.length })
        : value.map((one: string) => describeMeaning(t, 'locationIds', one, locations)).join(', ');
    }
    return Object.entries(value)
      .map(([key, one]) => `${describeMeaning(t, 'twilioPhone', key, locations)}: ${String(one)}`)
      .join(', ');
  };
  const isMore = (change: FieldChange): boolean => !props.isNew && givesMoreRights(change);
  return (
    <dl className={classes['list']}>
      {props.changes.flatMap((change) =>
        change.field === 'permissions'
          ? changedFlags(change).map(({ name, before, after }) => (
              <Line
                key={name}
                label={nameField(t, `permissions.${name}`)}
                before={props.isNew ? null : flagWords(t, before)}
                after={flagWords(t, after)}
                isMore={isMore({
                  field: 'permissions',
                  before: asFlag(name, before),
                  after: asFlag(name, after),
                })}
              />
            ))
          : [
              <Line
                key={change.field}
                label={nameField(t, change.field)}
                before={props.isNew ? null : words(change, change.before)}
                after={words(change, change.after)}
                isMore={isMore(change)}
              />,
            ],
      )}
    </dl>
  );
}

function Line(props: {
  readonly label: string;
  readonly before: string | null;
  readonly after: string;
  readonly isMore: boolean;
}): ReactNode {
  const { t } = useTranslate();
  return (
    <div className={classes['line']}>
      <dt className={classes['label']}>{props.label}</dt>
      <dd className={classes['value']}>
        {props.before !== null && (
          <>
            <span className={classes['before']}>{props.before}</span>
            <IconArrowRight
              size={15}
              role="img"
              aria-label={t('import:change-to')}
              className={classes['arrow']}
            />
          </>
        )}
        <span className={classes['after']}>{props.after}</span>
        {props.isMore && <MoreAccessBadge />}
      </dd>
    </div>
  );
}

function asFlag(name: string, value: boolean | null): ChangeValue {
  return value === null ? null : { [name]: value };
}

function flagWords(t: Translate, value: boolean | null): string {
  if (value === null) return t('import:change-nothing');
  return value ? t('import:value-on') : t('import:value-off');
}
