import { Button } from '@mantine/core';
import { IconFileTypeCsv, IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ReviewOverview } from '#shared/contract/review-calls';
import { Notice } from '../../../components/notice';
import { Card, Section } from '../../../components/screen';
import { useSaveFile } from '../../../components/use-save-file';
import { useTranslate } from '../../../i18n/use-translate';
import { useBackend } from '../../../state/backend-context';
import { RunTable } from '../../runs/run-table';
import auditClasses from '../audits.module.css';
import classes from './review.module.css';

/** What an access review asks for as evidence: who was reviewed, what was decided by whom, and what was done. */
export function ReviewReport({ review }: { readonly review: ReviewOverview }): ReactNode {
  const { t, formats, language } = useTranslate();
  const backend = useBackend();
  const saveFile = useSaveFile();
  const { reviewId, answers, runs } = review;
  const save = (format: 'html' | 'csv'): void => {
    void saveFile(backend.saveReviewReport({ reviewId, format, language }));
  };
  return (
    <div className={auditClasses['stack']}>
      {review.undecided > 0 && (
        <Notice tone="info" title={t('reviewRoom:report-undecided', { count: review.undecided })} />
      )}
      <Card>
        <p className={classes['lead']}>{t('reviewRoom:report-lead')}</p>
        <div className={classes['decide']}>
          <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => save('html')}>
            {t('reviewRoom:report-page')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileTypeCsv size={18} aria-hidden />}
            onClick={() => save('csv')}
          >
            {t('reviewRoom:report-csv')}
          </Button>
        </div>
      </Card>
      <Section title={t('reviewRoom:report-answers')}>
        {answers.length === 0 ? (
          <p className={auditClasses['quiet']}>{t('reviewRoom:report-no-answers')}</p>
        ) : (
          <Card flush>
            <ul className={auditClasses['lines']}>
              {answers.map(({ fileName, at, decisions }) => (
                <li key={`${fileName} ${at}`}>
                  <strong>{fileName}</strong>
                  <p className={auditClasses['email']}>
                    {formats.dateTime(at)} · {t('reviewRoom:answers-decided', { count: decisions })}
                  </p>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </Section>
      <Section title={t('reviewRoom:report-runs')}>
        {runs.length === 0 ? (
          <p className={auditClasses['quiet']}>{t('reviewRoom:report-no-runs')}</p>
        ) : (
          <Card flush>
            <RunTable runs={runs} withAgency={false} />
          </Card>
        )}
      </Section>
    </div>
  );
}
