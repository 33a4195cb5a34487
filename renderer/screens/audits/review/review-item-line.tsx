import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { ReviewItem, ReviewOverview } from '#shared/contract/review-calls';
import { RowStatusBadge } from '../../../components/status-badge';
import type { Formats } from '../../../i18n/formats';
import { useTranslate } from '../../../i18n/use-translate';
import auditClasses from '../audits.module.css';
import { PersonName } from '../person-name';
import { DecisionForm } from './decision-form';
import classes from './review.module.css';

/** A day as it is said here; what somebody wrote into a sheet in their own way stays as they wrote it. */
function sayDay(formats: Formats, written: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(written) && !Number.isNaN(Date.parse(written));
  return isDay ? formats.day(written) : written;
}

/** One person under review: what was decided, by whom, and what came of it; it can be decided here as well. */
export function ReviewItemLine(props: {
  readonly review: ReviewOverview;
  readonly item: ReviewItem;
  readonly onChanged: () => void;
}): ReactNode {
  const { t, formats } = useTranslate();
  const [deciding, setDeciding] = useState(false);
  const { review, item } = props;
  const { decision } = item;
  const what = decision === null ? t('reviewRoom:decide') : t('reviewRoom:decide-again');
  const nameLocation = (id: string): string =>
    review.locations.find(({ locationId }) => locationId === id)?.name ?? id;
  const where = item.locationId === null ? null : nameLocation(item.locationId);
  const said = [
    ...(item.decidedBy === '' ? [] : [t('reviewRoom:said-by', { name: item.decidedBy })]),
    ...(item.decidedOn === '' ? [] : [sayDay(formats, item.decidedOn)]),
    ...(item.note === '' ? [] : [`“${item.note}”`]),
  ].join(' · ');
  return (
    <>
      <div className={auditClasses['entry']}>
        <div className={auditClasses['entryWho']}>
          <PersonName userId={item.userId} name={item.name} email={item.email} />
        </div>
        <div className={auditClasses['entryWhat']}>
          <p className={auditClasses['kind']}>
            {decision !== null && (
              <strong>
                {decision === 'restrict' && item.template !== null
                  ? t('reviewRoom:restricted-to', { template: item.template })
                  : decision === 'move'
                    ? t('reviewRoom:moved-to', { where: item.moveTo.map(nameLocation).join(', ') })
                    : t(`reviewRoom:decision-${decision}`)}
              </strong>
            )}
            {where !== null && <span>{where}</span>}
            {item.done !== null && <RowStatusBadge status={item.done} />}
          </p>
          {said !== '' && <p className={auditClasses['email']}>{said}</p>}
        </div>
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={deciding}
          aria-label={t('reviewRoom:decide-which', {
            what,
            name: item.name === '' ? item.email : item.name,
          })}
          onClick={() => setDeciding(!deciding)}
        >
          {what}
        </Button>
      </div>
      {deciding && (
        <div className={classes['deciding']}>
          <DecisionForm
            review={review}
            item={item}
            onCancel={() => setDeciding(false)}
            onDone={() => {
              setDeciding(false);
              props.onChanged();
            }}
          />
        </div>
      )}
    </>
  );
}
