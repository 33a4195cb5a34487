import { Button, Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslate } from '../../i18n/use-translate';
import classes from './plan-view.module.css';

/** One question about a whole group of people in the plan; what was answered for single rows is counted below. */
export function PlanGroupChoice<T extends string>(props: {
  readonly label: string;
  /** Undefined while nobody has answered for all. */
  readonly value: T | undefined;
  readonly options: readonly { readonly value: T; readonly label: string; readonly help: string }[];
  /** What holds while nothing is chosen. */
  readonly note?: string | undefined;
  /** How many rows have an answer of their own. */
  readonly own: number;
  readonly onChange: (value: T) => void;
  readonly onForgetOwn: () => void;
}): ReactNode {
  const { t } = useTranslate();
  return (
    <Radio.Group
      label={props.label}
      value={props.value ?? null}
      onChange={(value) => {
        const option = props.options.find((one) => one.value === value);
        if (option !== undefined) props.onChange(option.value);
      }}
    >
      <div className={classes['options']}>
        {props.options.map((option) => (
          <Radio key={option.value} value={option.value} label={option.label} description={option.help} />
        ))}
      </div>
      {props.note !== undefined && props.value === undefined && (
        <p className={classes['own']}>{props.note}</p>
      )}
      {props.own > 0 && (
        <p className={classes['own']}>
          {t('import:own-choices', { count: props.own })}
          <Button variant="subtle" size="compact-sm" onClick={props.onForgetOwn}>
            {t('import:own-choices-forget')}
          </Button>
        </p>
      )}
    </Radio.Group>
  );
}
