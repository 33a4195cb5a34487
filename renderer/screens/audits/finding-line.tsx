import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { describeFinding } from '#shared/audit/describe-finding';
import type { MarkedFinding } from '#shared/audit/dismissals';
import { useShowFailure } from '../../components/use-show-failure';
import { useTranslate } from '../../i18n/use-translate';
import { useBackend } from '../../state/backend-context';
import classes from './audits.module.css';
import { DismissForm } from './dismiss-form';
import { PersonName } from './person-name';

/** One finding: whom it is about, what exactly, and the way to accept it or to take that back. */
export function FindingLine(props: {
  readonly agencyId: string;
  readonly finding: MarkedFinding;
  readonly onDismissed: () => void;
}): ReactNode {
  const { t, formats } = useTranslate();
  const backend = useBackend();
  const showFailure = useShowFailure();
  const [accepting, setAccepting] = useState(false);
  const { agencyId, finding, onDismissed } = props;
  const { rule, userId, locationId, basis, dismissal } = finding;
  const restore = async (): Promise<void> => {
    const answer = await backend.restoreFinding({ agencyId, rule, userId, locationId, basis });
    if (answer.ok) onDismissed();
    else showFailure(answer.failure);
  };
  return (
    <>
      <div className={classes['entry']}>
        <div className={classes['entryWho']}>
          {userId === null ? (
            <strong>{finding.name}</strong>
          ) : (
            <PersonName userId={userId} name={finding.name} email={finding.email} />
          )}
        </div>
        <div className={classes['entryWhat']}>
          <p className={classes['detail']}>{describeFinding(t, finding).detail}</p>
          {dismissal !== null && (
            <p className={classes['email']}>
              {t(`auditRoom:dismissal-${dismissal.state}`, { when: formats.dateTime(dismissal.at) })}{' '}
              {dismissal.until !== null &&
                t('auditRoom:dismissal-until', { day: formats.day(dismissal.until) })}{' '}
              <q>{dismissal.note}</q>
            </p>
          )}
        </div>
        {dismissal?.state === 'counts' ? (
          <Button size="compact-sm" variant="default" onClick={() => void restore()}>
            {t('auditRoom:restore')}
          </Button>
        ) : (
          <Button
            size="compact-sm"
            variant="default"
            aria-expanded={accepting}
            onClick={() => setAccepting(!accepting)}
          >
            {t('auditRoom:dismiss')}
          </Button>
        )}
      </div>
      {accepting && (
        <DismissForm
          agencyId={agencyId}
          finding={finding}
          onDone={() => {
            setAccepting(false);
            onDismissed();
          }}
          onCancel={() => setAccepting(false)}
        />
      )}
    </>
  );
}
