import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { asOutput } from '#shared/contract/as-output';
import type { Translate } from '#shared/i18n/create-translator';
import type { PlanSummary } from '#shared/import-plan/types';
import { PlanPage } from '../../components/plan-page';
import { Screen } from '../../components/screen';
import { StepFrame } from '../../components/step-frame';
import { useTranslate } from '../../i18n/use-translate';
import { navigate } from '../../navigation/use-route';
import { useBackend } from '../../state/backend-context';
import { useBackendData } from '../../state/use-backend-data';
import { toBulkChange, type ChangeKind } from './change-draft';
import { ChangeForm } from './change-form';
import { ChangeNote } from './change-note';
import { usePeopleStore } from './people-context';
import type { Changing } from './people-state';
import { useLocations } from './use-locations';

/** From a selection to a run: what shall change, then exactly what will happen. Nothing is changed before the button. */
export function ChangeFlow(props: { readonly agencyId: string; readonly changing: Changing }): ReactNode {
  const { t, language } = useTranslate();
  const backend = useBackend();
  const store = usePeopleStore();
  const locations = useLocations(props.agencyId);
  const templates = useBackendData(`templates/${language}`, () => backend.listTemplates({ language }));
  const { agencyId } = props;
  const { userIds, name, draft, step } = props.changing;
  const change = toBulkChange(
    draft,
    (id) => templates.data?.find(({ templateId }) => templateId === id)?.template ?? null,
  );
  const count = userIds.length;
  const whom = name ?? t('people:people', { count });

  if (step === 'plan' && change !== null) {
    return (
      <Screen fill>
        <PlanPage
          agencyId={agencyId}
          title={t('import:plan-title')}
          lead={t('people:plan-lead', { change: t(`people:kind-${draft.kind}`), whom })}
          locations={locations.list}
          prepare={() =>
            backend.prepareChange({
              agencyId,
              userIds: [...userIds],
              change: asOutput(change),
              label: t(`people:label-${draft.kind}`, { whom }),
            })
          }
          note={<ChangeNote change={change} />}
          describe={(action, people) => describeAction(t, action, people)}
          startLabel={(people) => describeStart(t, draft.kind, people)}
          onBack={() => store.editChange({ step: 'choose' })}
          onStarted={(runId) => {
            store.endChange(true);
            navigate({ name: 'run', runId });
          }}
        />
      </Screen>
    );
  }
  return (
    <Screen fill>
      <StepFrame
        title={t('people:change-title', { whom })}
        lead={t('people:change-lead')}
        onBack={() => store.endChange(false)}
        status={change === null ? t(`people:missing-${draft.kind}`) : t('people:change-nothing-yet')}
        next={
          <Button disabled={change === null} onClick={() => store.editChange({ step: 'plan' })}>
            {t('import:next-plan')}
          </Button>
        }
      >
        <ChangeForm
          draft={draft}
          locations={locations}
          templates={templates.data}
          onChange={(next) => store.editChange({ draft: { ...draft, ...next } })}
        />
      </StepFrame>
    </Screen>
  );
}

function describeAction(t: Translate, action: keyof PlanSummary, count: number): string {
  return action === 'create' ? t('import:plan-create', { count }) : t(`people:plan-${action}`, { count });
}

function describeStart(t: Translate, kind: ChangeKind, count: number): string {
  if (kind === 'delete') return t('people:start-delete', { count });
  return kind === 'password' ? t('people:start-password', { count }) : t('people:start', { count });
}
