import { Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Notice } from '../../components/notice';
import { ScopeChooser } from '../../components/scope-chooser';
import { useTranslate } from '../../i18n/use-translate';
import type { ChangeDraft, ScopesWish } from './change-draft';

/** The two lists of scopes: left as they are, exactly these, or none, which is said with its consequence. */
export function ScopesWishes(props: {
  readonly draft: ChangeDraft;
  readonly onChange: (change: Partial<ChangeDraft>) => void;
}): ReactNode {
  const { t } = useTranslate();
  const { draft, onChange } = props;
  return (
    <Stack gap={28}>
      <Wish
        label={t('people:column-scopes')}
        wish={draft.scopes}
        onChange={(scopes) => onChange({ scopes })}
      />
      <Wish
        label={t('people:column-scopesAssignedToOnly')}
        wish={draft.scopesAssignedToOnly}
        onChange={(scopesAssignedToOnly) => onChange({ scopesAssignedToOnly })}
      />
    </Stack>
  );
}

function Wish(props: {
  readonly label: string;
  readonly wish: ScopesWish;
  readonly onChange: (wish: ScopesWish) => void;
}): ReactNode {
  const { t } = useTranslate();
  const { wish, onChange } = props;
  return (
    <div>
      <Radio.Group
        label={props.label}
        value={wish.kind}
        onChange={(kind) =>
          onChange(
            kind === 'exactly' ? { kind, scopes: new Set() } : { kind: kind === 'none' ? 'none' : 'leave' },
          )
        }
      >
        <Stack gap={8} mt={6}>
          <Radio value="leave" label={t('people:leave')} />
          <Radio
            value="exactly"
            label={t('people:scopes-exactly')}
            description={t('people:scopes-exactly-means')}
          />
          <Radio value="none" label={t('people:scopes-switch-off')} />
        </Stack>
      </Radio.Group>
      {wish.kind === 'none' && (
        <Notice tone="warn" title={t('people:scopes-none')} announce="status">
          <p>{t('people:scopes-none-means')}</p>
        </Notice>
      )}
      {wish.kind === 'exactly' && (
        <ScopeChooser chosen={wish.scopes} onChange={(scopes) => onChange({ kind: 'exactly', scopes })} />
      )}
    </div>
  );
}
