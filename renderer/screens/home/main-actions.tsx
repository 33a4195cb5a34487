import { Button } from '@mantine/core';
import {
  IconChevronRight,
  IconFileImport,
  IconFileSpreadsheet,
  IconPlugConnected,
  IconReportSearch,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSaveFile } from '../../components/use-save-file';
import { useTranslate } from '../../i18n/use-translate';
import { hrefTo } from '../../navigation/route';
import { useAgencies } from '../../state/agencies-provider';
import { useBackend } from '../../state/backend-context';
import classes from './home.module.css';

/**
 * What people come for: importing, and reviewing who has access. While there is no agency to review, connecting one
 * stands in its place; the template sheet is at hand below.
 */
export function MainActions(): ReactNode {
  const { t, language } = useTranslate();
  const backend = useBackend();
  const saveFile = useSaveFile();
  const { agencies, agency } = useAgencies();
  const connected = (agencies ?? []).some((one) => one.kind !== 'practice');
  const connect = (
    <a className={classes['action']} href={hrefTo({ name: 'connect', agencyId: null })}>
      <ActionWords
        icon={IconPlugConnected}
        title={t('home:start-connect-title')}
        text={t('home:start-connect-text')}
      />
    </a>
  );
  return (
    <nav aria-label={t('home:actions-label')}>
      <div className={classes['actions']}>
        <a
          className={`${classes['action'] ?? ''} ${classes['main'] ?? ''}`}
          href={hrefTo({ name: 'import', step: null })}
        >
          <ActionWords
            icon={IconFileImport}
            title={t('home:action-import-title')}
            text={t('home:action-import-text')}
          />
        </a>
        {agency !== null && (
          <a className={classes['action']} href={hrefTo({ name: 'audits', part: null, detail: null })}>
            <ActionWords
              icon={IconReportSearch}
              title={t('home:action-review-title')}
              text={t('home:action-review-text')}
            />
          </a>
        )}
        {!connected && connect}
      </div>
      <p className={classes['aside']}>
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
          onClick={() => void saveFile(backend.saveTemplateSheet({ language }))}
        >
          {t('home:action-template-title')}
        </Button>
      </p>
    </nav>
  );
}

function ActionWords(props: {
  readonly icon: Icon;
  readonly title: string;
  readonly text: string;
}): ReactNode {
  const Symbol = props.icon;
  return (
    <>
      <Symbol className={classes['actionIcon']} size={30} stroke={1.5} aria-hidden />
      <span className={classes['actionWords']}>
        <span className={classes['actionTitle']}>{props.title}</span>
        <span className={classes['actionText']}>{props.text}</span>
      </span>
      <IconChevronRight className={classes['chevron']} size={20} stroke={1.75} aria-hidden />
    </>
  );
}
