import type { ReactNode } from 'react';
import { nameAgency } from '../../components/agency-switcher';
import { PageHeader } from '../../components/page-header';
import { Screen, Section, Card } from '../../components/screen';
import { useTranslate } from '../../i18n/use-translate';
import { hrefTo } from '../../navigation/route';
import { useAgencies } from '../../state/agencies-provider';
import { useDrafts } from '../../state/use-drafts';
import { useRuns } from '../../state/runs-provider';
import { DraftList } from '../import/draft-list';
import { RunTable } from '../runs/run-table';
import { selectRunsOf } from '../runs/select-runs';
import { AuditNews } from './audit-news';
import { FirstSteps } from './first-steps';
import classes from './home.module.css';
import { MainActions } from './main-actions';
import { UnfinishedRuns } from './unfinished-runs';

/** Unfinished business first, then what people come for, then what they did last. At the very start: three ways in. */
export function HomeScreen(): ReactNode {
  const { t } = useTranslate();
  const { agencies, agency } = useAgencies();
  const { runs } = useRuns();
  const drafts = useDrafts();
  // Nothing is drawn before it is known which of the two homes this is: a welcome that flashes by confuses.
  if (agencies === null || runs === null || drafts === null) return null;
  const connected = agencies.some((one) => one.kind !== 'practice');
  if (agency === null && !connected && runs.length === 0 && drafts.length === 0) return <FirstSteps />;

  const { own, others } = selectRunsOf(runs, agency);
  const lead =
    agency === null
      ? t('home:lead-offline')
      : agency.kind === 'practice'
        ? t('home:lead-practice')
        : t('home:lead-agency', { agency: nameAgency(t, agency) });
  return (
    <Screen>
      <PageHeader title={t('home:title')} lead={lead} />
      <UnfinishedRuns own={own} others={others} />
      {drafts.length > 0 && (
        <div className={classes['unfinished']}>
          <Section title={t('drafts:title')}>
            <DraftList drafts={drafts} />
          </Section>
        </div>
      )}
      <MainActions />
      {own.length > 0 && (
        <Section
          title={t('home:recent-title')}
          aside={
            <a className={classes['more']} href={hrefTo({ name: 'history' })}>
              {t('home:recent-all')}
            </a>
          }
        >
          <Card flush>
            <RunTable runs={own.slice(0, 5)} withAgency={agency === null} />
          </Card>
        </Section>
      )}
      {agency !== null && <AuditNews agencyId={agency.agencyId} />}
    </Screen>
  );
}
