import { Button, Drawer, PasswordInput, Radio, Stack, TextInput } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { GuardKind } from '#shared/import-plan/types';
import { describeOutcome } from '#shared/runs/describe-outcome';
import type { RowResult } from '#shared/runs/types';
import { describeField, describeProblem } from '#shared/sheet/describe-problem';
import { FailureNotice } from '../../components/failure-notice';
import { allowGuard, areAllowed } from '../../components/guard-consents';
import { GuardTicks } from '../../components/guard-ticks';
import { Notice } from '../../components/notice';
import { useTranslate } from '../../i18n/use-translate';
import { useSettings } from '../../state/settings-provider';
import classes from './aftercare.module.css';
import {
  editableFields,
  readEdits,
  readGuards,
  setDraft,
  type Drafts,
  type EditableField,
} from './read-edits';
import type { ProblemGroup } from './summarize-run';
import { useRetry, type Retry } from './use-retry';

/** Whom one can still mend by hand; beyond that the sheet is the better place. */
const shownPeople = 50;
const existingChoices = ['update', 'add-locations', 'skip'] as const;

/** At the side: the people of one kind of problem, what can be mended, and sending them again. */
export function RetryPanel(props: {
  readonly runId: string;
  readonly group: ProblemGroup;
  readonly opened: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslate();
  return (
    <Drawer
      opened={props.opened}
      onClose={props.onClose}
      position="right"
      size="lg"
      title={t('history:retry-edit-title', { count: props.group.rows.length })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      transitionProps={{ duration: 150 }}
      classNames={{ title: classes['panelTitle'] ?? '' }}
    >
      <RetryForm {...props} />
    </Drawer>
  );
}

function RetryForm(props: {
  readonly runId: string;
  readonly group: ProblemGroup;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslate();
  const { settings } = useSettings();
  const { group } = props;
  const [first] = group.rows;
  const [drafts, setDrafts] = useState<Drafts>({});
  const [onExisting, setOnExisting] = useState<(typeof existingChoices)[number] | null>(null);
  const [allowed, setAllowed] = useState<readonly GuardKind[]>([]);
  const retry = useRetry(props.runId);
  const rows = group.rows.map(({ row }) => row);
  const shown = group.rows.slice(0, shownPeople);
  const missing = retry.failure?.kind === 'consent-needed' ? readGuards(retry.failure.guards) : [];
  const guards = missing.map((kind) => ({ kind, rows }));

  const send = async (): Promise<void> => {
    const { edits, problems } = readEdits(shown, drafts, settings.country);
    if (problems.length > 0) return retry.turnBack(problems);
    const went = await retry.retry({
      rows,
      edits,
      ...(onExisting !== null && { onExisting }),
      ...(allowed.length > 0 && { allow: [...allowed] }),
    });
    if (went) props.onClose();
  };
  return (
    <form
      className={classes['panel']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className={classes['panelLead']}>
        {first.message !== null && <p>{describeOutcome(t, first.message)}</p>}
        <p>{t('history:retry-edit-lead')}</p>
      </div>
      {group.code === 'duplicate-email' && (
        <Radio.Group
          label={t('import:existing-label')}
          value={onExisting}
          onChange={(value) => setOnExisting(existingChoices.find((one) => one === value) ?? null)}
        >
          <Stack gap={8} mt={6}>
            {existingChoices.map((choice) => (
              <Radio key={choice} value={choice} label={t(`import:existing-${choice}`)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {shown.map((row) => (
        <EditPerson
          key={row.row}
          row={row}
          drafts={drafts}
          problems={retry.problems}
          onDraft={(field, value) => setDrafts(setDraft(drafts, row.row, field, value))}
        />
      ))}
      {group.rows.length > shownPeople && (
        <p className={classes['editNote']}>
          {t('history:retry-edit-more', { count: group.rows.length - shownPeople })}
        </p>
      )}
      {guards.length > 0 && (
        <Stack gap={12} className={classes['ticks']}>
          <GuardTicks
            guards={guards}
            allowed={allowed}
            onAllow={(kind, isAllowed) => setAllowed(allowGuard(allowed, kind, isAllowed))}
          />
        </Stack>
      )}
      <RetryTrouble retry={retry} />
      <div className={classes['panelFoot']}>
        <Button
          type="submit"
          leftSection={<IconRefresh size={18} aria-hidden />}
          loading={retry.busy}
          disabled={!areAllowed(guards, allowed)}
        >
          {t('history:retry-send', { count: rows.length })}
        </Button>
        <Button variant="default" onClick={props.onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}

function EditPerson(props: {
  readonly row: RowResult;
  readonly drafts: Drafts;
  readonly problems: Retry['problems'];
  readonly onDraft: (field: EditableField, value: string) => void;
}): ReactNode {
  const { t } = useTranslate();
  const { row, drafts } = props;
  const mine = props.problems.filter((problem) => problem.row === row.row);
  const loose = mine.filter(({ field }) => !editableFields.some((one) => one === field));
  return (
    <fieldset className={classes['editPerson']}>
      <legend>{t('history:granted-person', { name: row.name || row.email, row: row.row })}</legend>
      {editableFields.map((field) => {
        const problem = mine.find((one) => one.field === field);
        const draft = drafts[row.row]?.[field];
        const shared = {
          label: describeField(t, field),
          error: problem && describeProblem(t, problem),
          autoComplete: 'off',
          spellCheck: false,
          onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
            props.onDraft(field, event.currentTarget.value),
        };
        if (field === 'password')
          return (
            <PasswordInput
              key={field}
              {...shared}
              value={draft ?? ''}
              autoComplete="new-password"
              visibilityToggleButtonProps={{ 'aria-label': t('import:password-show'), tabIndex: 0 }}
            />
          );
        return (
          <TextInput
            key={field}
            {...shared}
            className={field === 'email' ? (classes['wide'] ?? '') : ''}
            value={draft ?? (field === 'email' ? row.email : '')}
          />
        );
      })}
      {loose.map((problem) => (
        <p key={problem.code} className={classes['editNote']}>
          {describeProblem(t, problem)}
        </p>
      ))}
    </fieldset>
  );
}

/** Why nothing was sent again. */
export function RetryTrouble({ retry }: { readonly retry: Retry }): ReactNode {
  const { t } = useTranslate();
  if (retry.failure !== null) return <FailureNotice failure={retry.failure} />;
  if (retry.problems.length > 0)
    return (
      <Notice
        tone="bad"
        announce="alert"
        title={t('history:retry-problems', { count: retry.problems.length })}
      />
    );
  if (retry.nobody) return <Notice tone="info" announce="status" title={t('history:retry-nobody')} />;
  return null;
}
