import { Button, Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PlanOverview } from '#shared/contract/calls';
import { onNewAddressChoices } from '#shared/import-plan/types';
import { useTranslate } from '../../i18n/use-translate';
import { useImport, useImportStore } from './import-context';
import { onDeletedOffered, onExistingChoices } from './plan-choices';
import { PlanGroupChoice } from './plan-group-choice';
import classes from './plan-view.module.css';

/** The questions that shape a plan, each only when it is about somebody: who exists, was deleted, or has a new email. */
export function PlanGroups({
  overview,
  changing,
}: {
  readonly overview: PlanOverview;
  readonly changing: boolean;
}): ReactNode {
  const { t } = useTranslate();
  const store = useImportStore();
  const { planChoices } = useImport();
  const {
    onExisting,
    perRow,
    onDeleted,
    perRowDeleted = {},
    onNewAddress,
    perRowNewAddress = {},
  } = planChoices;
  const ownExisting = Object.keys(perRow).length;
  const someExist = (overview.existing ?? 0) > 0 || ownExisting > 0 || onExisting !== 'skip';
  return (
    <>
      {someExist && (
        <PlanGroupChoice
          label={t('import:existing-label')}
          value={onExisting}
          options={onExistingChoices.map((value) => ({
            value,
            label: t(`import:existing-${value}`),
            help: t(`import:existing-${value}-help`),
          }))}
          own={ownExisting}
          onChange={(value) => void store.choosePlan({ onExisting: value })}
          onForgetOwn={() => void store.forgetRowChoices()}
        />
      )}
      {(overview.deleted ?? 0) > 0 && (
        <PlanGroupChoice
          label={t('plan:deleted-label', { count: overview.deleted ?? 0 })}
          value={onDeleted ?? 'skip'}
          options={onDeletedOffered.map((value) => ({
            value,
            label: t(`plan:deleted-${value}`),
            help: t(`plan:deleted-${value}-help`),
          }))}
          own={Object.keys(perRowDeleted).length}
          onChange={(value) => void store.choosePlan({ onDeleted: value })}
          onForgetOwn={() => void store.choosePlan({ perRowDeleted: {} })}
        />
      )}
      {(overview.newAddress ?? 0) > 0 && (
        <PlanGroupChoice
          label={t('plan:address-label', { count: overview.newAddress ?? 0 })}
          value={onNewAddress}
          note={t('plan:address-unanswered')}
          options={onNewAddressChoices.map((value) => ({
            value,
            label: t(`plan:address-${value}`),
            help: t(`plan:address-${value}-help`),
          }))}
          own={Object.keys(perRowNewAddress).length}
          onChange={(value) => void store.choosePlan({ onNewAddress: value })}
          onForgetOwn={() => void store.choosePlan({ perRowNewAddress: {} })}
        />
      )}
      {overview.summary.create > 0 && overview.lookedForMoved !== true && (
        <p className={classes['look']}>
          <span>{t('plan:look-for-moved-means')}</span>
          <Button
            variant="default"
            size="compact-md"
            disabled={changing}
            leftSection={changing ? <Loader size={14} color="gray" /> : null}
            onClick={() => void store.lookForMoved()}
          >
            {t('plan:look-for-moved')}
          </Button>
        </p>
      )}
      {overview.lookedForMoved === true && (overview.newAddress ?? 0) === 0 && (
        <p className={classes['look']}>{t('plan:nobody-moved')}</p>
      )}
    </>
  );
}
