import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { asOutput } from '#shared/contract/as-output';
import type { AbsenceScope, AbsentPerson } from '#shared/import-plan/find-absent';
import type { BulkChange } from '#shared/import-plan/bulk-change';
import { PlanPage } from '../../../components/plan-page';
import { StepFrame } from '../../../components/step-frame';
import { useTranslate } from '../../../i18n/use-translate';
import { navigate } from '../../../navigation/use-route';
import { useBackend } from '../../../state/backend-context';
import { useBackendData } from '../../../state/use-backend-data';
import { useImport } from '../import-context';
import { AbsentChoice } from './absent-choice';
import { AbsentPeople } from './absent-people';
import { AbsentScope } from './absent-scope';
import { useAbsentPeople } from './use-absent-people';

type Wish = 'delete' | 'template';

/**
 * The sheet the other way round: people of a chosen part of the agency whom no row is about, and a plan of its own for
 * those somebody picks. Looking changes nothing; nobody is picked beforehand.
 */
export function AbsentFlow(props: {
  readonly agencyId: string;
  readonly planId: string;
  readonly onBack: () => void;
}): ReactNode {
  const { t, language } = useTranslate();
  const backend = useBackend();
  const { locations } = useImport();
  const templates = useBackendData(`templates/${language}`, () => backend.listTemplates({ language }));
  const { agencyId } = props;
  const { state, list } = useAbsentPeople(agencyId, props.planId);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [most, setMost] = useState(10);
  const [wish, setWish] = useState<Wish | null>(null);
  const [templateId, setTemplateId] = useState<string | null>(null);
  const [planning, setPlanning] = useState(false);

  const template = templates.data?.find((one) => one.templateId === templateId)?.template;
  const change = toChange(wish, template);
  const count = chosen.size;
  const isReady = change !== null && count > 0 && count <= most;

  const look = async (scope: AbsenceScope): Promise<void> => {
    setChosen(new Set());
    const found = await list(scope);
    if (found !== null) setMost(found.found.suggestedMost);
  };

  if (planning && isReady && state.kind === 'listed') {
    return (
      <PlanPage
        agencyId={agencyId}
        title={t('import:plan-title')}
        lead={t('plan:absent-title')}
        locations={locations}
        prepare={() =>
          backend.prepareAbsentChange({
            absentId: state.found.absentId,
            userIds: [...chosen],
            most,
            change: asOutput(change),
            label: t(change.kind === 'delete' ? 'plan:absent-label-delete' : 'plan:absent-label-restrict', {
              count,
            }),
          })
        }
        describe={(action, people) =>
          action === 'create'
            ? t('import:plan-create', { count: people })
            : t(`people:plan-${action}`, { count: people })
        }
        startLabel={(people) =>
          t(change.kind === 'delete' ? 'people:start-delete' : 'people:start', { count: people })
        }
        onBack={() => setPlanning(false)}
        onStarted={(runId) => navigate({ name: 'run', runId })}
      />
    );
  }
  return (
    <StepFrame
      title={t('plan:absent-title')}
      lead={t('plan:absent-lead')}
      onBack={props.onBack}
      status={
        state.kind !== 'listed' || count === 0
          ? t('import:plan-nothing-yet')
          : count > most
            ? t('plan:absent-too-many', { count, most })
            : t('plan:absent-chosen', { count })
      }
      next={
        <Button disabled={!isReady} onClick={() => setPlanning(true)}>
          {t('plan:absent-next', { count })}
        </Button>
      }
    >
      <AbsentScope
        locations={locations}
        reading={state.kind === 'reading'}
        onList={(scope) => void look(scope)}
      />
      <AbsentPeople
        state={state}
        chosen={chosen}
        locations={locations}
        onChoose={(userIds, isChosen) => setChosen((before) => choose(before, userIds, isChosen))}
      />
      {count > 0 && (
        <AbsentChoice
          wish={wish}
          onWish={setWish}
          templates={templates.data ?? []}
          templateId={templateId}
          onTemplate={setTemplateId}
          most={most}
          onMost={setMost}
        />
      )}
    </StepFrame>
  );
}

function toChange(
  wish: Wish | null,
  template: Extract<BulkChange, { kind: 'template' }>['template'] | undefined,
): BulkChange | null {
  if (wish === 'delete') return { kind: 'delete' };
  return wish === 'template' && template !== undefined ? { kind: 'template', template } : null;
}

function choose(
  before: ReadonlySet<string>,
  userIds: readonly AbsentPerson['userId'][],
  isChosen: boolean,
): ReadonlySet<string> {
  const next = new Set(before);
  for (const userId of userIds) {
    if (isChosen) next.add(userId);
    else next.delete(userId);
  }
  return next;
}
