import { Button } from '@mantine/core';
import { IconCheck, IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ReviewOverview } from '#shared/contract/review-calls';
import { Card } from '../../../components/screen';
import { useSaveFile } from '../../../components/use-save-file';
import { useTranslate } from '../../../i18n/use-translate';
import { useBackend } from '../../../state/backend-context';
import auditClasses from '../audits.module.css';
import classes from './review.module.css';

/** The sheets that go to those who decide: one of everybody, or one per sub-account. */
export function ReviewSheets(props: {
  readonly review: ReviewOverview;
  readonly onSent: () => void;
}): ReactNode {
  const { t, language } = useTranslate();
  const backend = useBackend();
  const saveFile = useSaveFile();
  const { review } = props;
  const save = async (locationId: string | null): Promise<void> => {
    await saveFile(backend.saveReviewSheet({ reviewId: review.reviewId, locationId, language }));
    props.onSent();
  };
  return (
    <>
      <p className={classes['lead']}>{t('reviewRoom:send-lead')}</p>
      <Card flush>
        <ul className={auditClasses['lines']} aria-label={t('reviewRoom:step-send')}>
          <li>
            <SheetLine
              name={t('reviewRoom:sheet-everybody')}
              people={review.people}
              sentAt={review.sentWholeAt}
              main
              onSave={() => void save(null)}
            />
          </li>
          {review.locations.map(({ locationId, name, people, sentAt }) => (
            <li key={locationId}>
              <SheetLine name={name} people={people} sentAt={sentAt} onSave={() => void save(locationId)} />
            </li>
          ))}
        </ul>
      </Card>
      <p className={auditClasses['hint']}>{t('reviewRoom:send-hint')}</p>
    </>
  );
}

function SheetLine(props: {
  readonly name: string;
  readonly people: number;
  readonly sentAt: string | null;
  readonly main?: boolean;
  readonly onSave: () => void;
}): ReactNode {
  const { t, formats } = useTranslate();
  const { name, sentAt } = props;
  return (
    <div className={classes['round']}>
      <div className={classes['roundWords']}>
        <p className={classes['roundName']}>{name}</p>
        <p className={auditClasses['email']}>
          {t('auditRoom:everyone-count', { count: props.people })}
          {sentAt !== null && (
            <>
              {' · '}
              <IconCheck size={15} aria-hidden className={classes['inline']} />
              {t('reviewRoom:sheet-sent', { when: formats.dateTime(sentAt) })}
            </>
          )}
        </p>
      </div>
      <Button
        size="compact-md"
        variant={props.main === true && sentAt === null ? 'filled' : 'default'}
        leftSection={<IconDownload size={18} aria-hidden />}
        aria-label={t('reviewRoom:sheet-save-which', { name })}
        onClick={props.onSave}
      >
        {t('reviewRoom:sheet-save')}
      </Button>
    </div>
  );
}
