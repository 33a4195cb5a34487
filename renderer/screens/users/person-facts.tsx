import type { ReactNode } from 'react';
import type { CallOutput } from '#shared/contract/calls';
import type { PlainColumn } from '#shared/people/columns';
import type { PersonRow } from '#shared/people/person-row';
import { useTranslate } from '../../i18n/use-translate';
import { describeCell, nameColumn } from './describe-person';
import classes from './person-panel.module.css';

const facts = [
  'role',
  'type',
  'phone',
  'extension',
  'platformLanguage',
  'twoFactor',
  'dateAdded',
  'dateUpdated',
  'id',
] as const satisfies readonly PlainColumn[];

/** Beyond so many, the rest of the sub-accounts is folded. */
const shownLocations = 8;

/** Who somebody is and where they work. */
export function PersonFacts(props: {
  readonly user: PersonRow;
  readonly locations: CallOutput<'getPerson'>['locations'];
}): ReactNode {
  const { t, formats } = useTranslate();
  const { user, locations } = props;
  const names = locations.map(({ id, name }) => name ?? t('people:location-unknown', { id }));
  return (
    <>
      <section className={classes['part']}>
        <h4 className={classes['partTitle']}>{t('people:person-who')}</h4>
        <dl className={classes['facts']}>
          {facts
            .filter((fact) => fact !== 'extension' || user.extension !== null)
            .map((fact) => {
              const { text, quiet } = describeCell(user, fact, { t, formats, nameOfLocation: (id) => id });
              return (
                <div key={fact} className={classes['fact']}>
                  <dt>{nameColumn(t, fact)}</dt>
                  <dd data-quiet={quiet === true || undefined}>{text}</dd>
                </div>
              );
            })}
        </dl>
      </section>
      <section className={classes['part']}>
        <h4 className={classes['partTitle']}>{t('people:person-where', { count: names.length })}</h4>
        {user.type === 'agency' && <p className={classes['hint']}>{t('people:agency-level-means')}</p>}
        {names.length === 0 && user.type !== 'agency' && (
          <p className={classes['hint']}>{t('people:no-location-means')}</p>
        )}
        <Names names={names.slice(0, shownLocations)} />
        {names.length > shownLocations && (
          <details className={classes['more']}>
            <summary>{t('people:more', { count: names.length - shownLocations })}</summary>
            <Names names={names.slice(shownLocations)} />
          </details>
        )}
      </section>
    </>
  );
}

function Names({ names }: { readonly names: readonly string[] }): ReactNode {
  if (names.length === 0) return null;
  return (
    <ul className={classes['names']}>
      {names.map((name, index) => (
        <li key={`${index}-${name}`}>{name}</li>
      ))}
    </ul>
  );
}
