import { ActionIcon, Button, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconRowInsertBottom,
  IconRowRemove,
  IconSearch,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { describeStep } from '#shared/sheet/describe-step';
import { useTranslate } from '../../i18n/use-translate';
import type { SheetSnapshot } from '../../workers/sheet-protocol';
import classes from './check-step.module.css';

/** The tools above the table, each with its key: leave rows out, find and replace, back and forth. */
export function CheckTools(props: {
  readonly history: SheetSnapshot['history'];
  /** How many rows are marked; 0 when no cell was chosen yet. */
  readonly marked: number;
  /** The active row is left out already. */
  readonly isOut: boolean;
  readonly isFinding: boolean;
  readonly onExclude: (excluded: boolean) => void;
  readonly onFind: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}): ReactNode {
  const { t } = useTranslate();
  const { history, marked, isOut } = props;
  const count = Math.max(1, marked);
  const undo = history.undo === null ? null : describeStep(t, history.undo);
  const redo = history.redo === null ? null : describeStep(t, history.redo);
  const OutIcon = isOut ? IconRowInsertBottom : IconRowRemove;
  return (
    <div className={classes['tools']} role="toolbar" aria-label={t('import:tools-label')}>
      <Button
        variant="default"
        size="sm"
        leftSection={<OutIcon size={18} aria-hidden />}
        disabled={marked === 0}
        aria-keyshortcuts="Space"
        onClick={() => props.onExclude(!isOut)}
      >
        {isOut ? t('import:rows-take-in', { count }) : t('import:rows-leave-out', { count })}
      </Button>
      <Tool
        icon={IconSearch}
        label={t('import:find-label')}
        keys="Ctrl+F"
        pressed={props.isFinding}
        onClick={props.onFind}
      />
      <Tool
        icon={IconArrowBackUp}
        label={undo === null ? t('import:undo') : t('import:undo-step', { step: undo })}
        keys="Ctrl+Z"
        disabled={undo === null}
        onClick={props.onUndo}
      />
      <Tool
        icon={IconArrowForwardUp}
        label={redo === null ? t('import:redo') : t('import:redo-step', { step: redo })}
        keys="Ctrl+Y"
        disabled={redo === null}
        onClick={props.onRedo}
      />
    </div>
  );
}

function Tool(props: {
  readonly icon: Icon;
  readonly label: string;
  readonly keys: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}): ReactNode {
  const { icon: ToolIcon, keys } = props;
  return (
    <Tooltip label={`${props.label} (${keys.replace('+', ' + ')})`} openDelay={400}>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={props.label}
        aria-keyshortcuts={keys.replace('Ctrl', 'Control')}
        aria-pressed={props.pressed}
        disabled={props.disabled ?? false}
        onClick={props.onClick}
      >
        <ToolIcon size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
