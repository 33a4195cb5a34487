import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { DraftHead } from '#shared/contract/preparation-calls';
import type { Translate } from '#shared/i18n/create-translator';
import { useTranslate } from '../../i18n/use-translate';
import { hrefTo } from '../../navigation/route';
import { navigate } from '../../navigation/use-route';
import { useAgencies } from '../../state/agencies-provider';
import { useNow } from '../../state/use-now';
import classes from './draft-list.module.css';
import { DraftMenu, DraftQuestion, type DraftAsk } from './draft-menu';
import { importSteps } from './import-state';

/** Drafts have an address of their own, so that they can be opened from anywhere. */
export function isDraftAddress(step: string | null): step is string {
  return step?.startsWith('draft-') ?? false;
}

/** Sheets left half prepared: what they are, how far they came, and the way back into them. */
export function DraftList({ drafts }: { readonly drafts: readonly DraftHead[] }): ReactNode {
  return (
    <ul className={classes['list']}>
      {drafts.map((draft) => (
        <Draft key={draft.draftId} draft={draft} />
      ))}
    </ul>
  );
}

function Draft({ draft }: { readonly draft: DraftHead }): ReactNode {
  const { t, formats } = useTranslate();
  const now = useNow();
  const { agencies, agency, selectAgency } = useAgencies();
  const [asking, setAsking] = useState<DraftAsk | null>(null);
  const { draftId, fileName: name, state } = draft;

  const open = async (): Promise<void> => {
    const own = agencies?.find(({ agencyId }) => agencyId === draft.agencyId);
    // What was prepared for one agency must not come up under another.
    if (own !== undefined && own.agencyId !== agency?.agencyId) await selectAgency(own.agencyId);
    navigate({ name: 'import', step: draftId });
  };
  return (
    <li className={classes['draft']}>
      <div className={classes['line']}>
        <div className={classes['words']}>
          <p className={classes['name']}>
            {state === 'ready' ? (
              <a
                className={classes['link']}
                href={hrefTo({ name: 'import', step: draftId })}
                onClick={(event) => {
                  event.preventDefault();
                  void open();
                }}
              >
                {name}
              </a>
            ) : (
              name
            )}
          </p>
          {state === 'ready' ? (
            <>
              <p className={classes['facts']}>{describeDraft(t, draft, formats.ago(draft.savedAt, now))}</p>
              {draft.planned !== null && (
                <p className={classes['facts']}>
                  {t('drafts:planned', {
                    create: draft.planned.create,
                    update: draft.planned.update,
                    remove: draft.planned.delete,
                  })}
                </p>
              )}
            </>
          ) : (
            <p className={classes['facts']}>{t(`drafts:${state}`)}</p>
          )}
        </div>
        {state === 'ready' && (
          <Button
            leftSection={<IconPlayerPlay size={18} aria-hidden />}
            aria-label={t('drafts:continue-which', { name })}
            onClick={() => void open()}
          >
            {t('drafts:continue')}
          </Button>
        )}
        <DraftMenu draft={draft} onAsk={setAsking} />
      </div>
      {asking !== null && <DraftQuestion draft={draft} ask={asking} onDone={() => setAsking(null)} />}
    </li>
  );
}

/** "312 rows · 12 to look at · left at “Check” · for Morelos · kept 5 minutes ago". */
function describeDraft(t: Translate, draft: DraftHead, when: string): string {
  const step = importSteps.find((one) => one === draft.step);
  return [
    t('drafts:rows', { count: draft.rows }),
    draft.problems > 0 ? t('drafts:problems', { count: draft.problems }) : t('drafts:no-problems'),
    step === undefined ? null : t('drafts:left-at', { step: t(`import:step-${step}`) }),
    draft.agency === null ? null : t('drafts:for-agency', { agency: draft.agency }),
    t('drafts:saved', { when }),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
