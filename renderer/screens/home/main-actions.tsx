import {
  IconChevronRight,
  IconFileImport,
  IconFileSpreadsheet,
  IconPlugConnected,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSaveFile } from '../../components/use-save-file';
import { useTranslate } from '../../i18n/use-translate';
import { hrefTo } from '../../navigation/route';
import { useAgencies } from '../../state/agencies-provider';
import { useBackend } from '../../state/backend-context';
import classes from './home.module.css';

/** What people come for: import. Beside it what helps them there, which is connecting while nothing is connected. */
export function MainActions(): ReactNode {
  const { t, language } = useTranslate();
  const backend = useBackend();
  const saveFile = useSaveFile();
  const { agencies } = useAgencies();
  const connected = (agencies ?? []).some((one) => one.kind !== 'practice');
  return (
    <nav className={classes['actions']} aria-label={t('home:actions-label')}>
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
      {connected ? (
        <button
          type="button"
          className={classes['action']}
          onClick={() => void saveFile(backend.saveTemplateSheet({ language }))}
        >
          <ActionWords
            icon={IconFileSpreadsheet}
            title={t('home:action-template-title')}
            text={t('home:action-template-text')}
          />
        </button>
      ) : (
        <a className={classes['action']} href={hrefTo({ name: 'connect', agencyId: null })}>
          <ActionWords
            icon={IconPlugConnected}
            title={t('home:start-connect-title')}
            text={t('home:start-connect-text')}
          />
        </a>
      )}
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
