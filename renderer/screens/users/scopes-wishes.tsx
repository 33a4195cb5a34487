import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { ScopesChoice } from '../../components/scopes-choice';
import { useTranslate } from '../../i18n/use-translate';
import type { ChangeDraft } from './change-draft';
import classes from './change-form.module.css';

const lists = ['scopes', 'scopesAssignedToOnly'] as const;

/** The two lists of scopes: left as they are, exactly these, or none, which is said with its consequence. */
export function ScopesWishes(props: {
  readonly draft: ChangeDraft;
  readonly onChange: (change: Partial<ChangeDraft>) => void;
}): ReactNode {
  const { t } = useTranslate();
  return (
    <Stack gap={28}>
      {lists.map((list) => (
        <section key={list}>
          <h2 className={classes['title']}>{t(`columns:${list}`)}</h2>
          <ScopesChoice
            label={t(`columns:${list}`)}
            nothing={t('people:leave')}
            value={props.draft[list]}
            onChange={(value) => props.onChange({ [list]: value })}
          />
        </section>
      ))}
    </Stack>
  );
}
