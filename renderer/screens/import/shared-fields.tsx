import { IconChevronDown } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { Field } from '#shared/sheet/fields';
import type { ColumnMatch, SheetChoices } from '#shared/sheet/types';
import { useTranslate } from '../../i18n/use-translate';
import { sharedRequiredFields } from './field-catalogue';
import { apiNameOf, nameField } from '../../components/name-field';
import { PermissionEditor } from './permission-editor';
import { SharedField } from './shared-field';
import classes from './shared-fields.module.css';
import { TemplateDefault } from './template-default';

/** What else can be the same for everyone, in the order people ask for it. */
const optionalFields: readonly Field[] = [
  'platformLanguage',
  'scopes',
  'scopesAssignedToOnly',
  'phone',
  'twilioPhone',
  'profilePhoto',
  'lastName',
  'action',
];

/** Folded: everything GoHighLevel can take that most sheets leave alone. A value fills the blank cells of a column. */
export function SharedFields(props: {
  readonly columns: readonly ColumnMatch[];
  readonly choices: SheetChoices;
}): ReactNode {
  const { t } = useTranslate();
  const { columns, choices } = props;
  // Drawn once somebody looks: a dozen editors take longer than the rest of the step.
  const [open, setOpen] = useState(false);
  // Required fields without a column have their place on top of the step.
  // Passwords are chosen where their column stands.
  const covered = sharedRequiredFields.filter(
    (field) => field !== 'password' && columns.some((column) => column.field === field),
  );
  const fields = [...covered, ...optionalFields];
  const given = Object.keys(choices.defaults).length;
  return (
    <details className={classes['details']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={classes['summary']}>
        <IconChevronDown size={18} aria-hidden className={classes['chevron']} />
        <span className={classes['title']}>{t('import:shared-title')}</span>
        <span className={classes['count']}>
          {given > 0 ? t('import:shared-given', { count: given }) : t('import:shared-optional')}
        </span>
      </summary>
      <p className={classes['lead']}>{t('import:shared-lead')}</p>
      {open && (
        <ul className={classes['list']}>
          <li className={classes['line']}>
            <span className={classes['label']}>{nameField(t, 'permissionTemplate')}</span>
            <TemplateDefault choices={choices} />
          </li>
          <li className={classes['line']}>
            <span className={classes['label']}>{t('import:permissions-title')}</span>
            <PermissionEditor choices={choices} />
          </li>
          {fields.map((field) => (
            <li key={field} className={classes['line']}>
              <span>
                <span className={classes['label']}>{nameField(t, field)}</span>{' '}
                <span className={classes['api']}>{apiNameOf(field)}</span>
              </span>
              <SharedField field={field} choices={choices} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
