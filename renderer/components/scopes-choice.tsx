import { Radio, Stack, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslate } from '../i18n/use-translate';
import classes from './flag-list.module.css';
import { Notice } from './notice';
import { ScopeChooser } from './scope-chooser';

/** What is said of a list of scopes: nothing at all, exactly these, or explicitly none. */
export type ScopesSaid =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'exactly'; readonly scopes: ReadonlySet<string> }
  | { readonly kind: 'none' };

/** The three ways, each with what comes of it: an empty list is never the same as saying nothing. */
export function ScopesChoice(props: {
  readonly label: string;
  readonly value: ScopesSaid;
  readonly onChange: (value: ScopesSaid) => void;
  /** What saying nothing is called here; by default in the words of a template. */
  readonly nothing?: string;
}): ReactNode {
  const { t } = useTranslate();
  const { value, onChange } = props;
  return (
    <>
      <Radio.Group
        // The section above says it; the group needs a name of its own all the same.
        label={<VisuallyHidden>{props.label}</VisuallyHidden>}
        value={value.kind}
        onChange={(kind) => {
          if (kind === 'exactly') onChange({ kind, scopes: new Set() });
          else onChange({ kind: kind === 'none' ? 'none' : 'nothing' });
        }}
      >
        <Stack gap={10}>
          {(['nothing', 'exactly', 'none'] as const).map((kind) => (
            <Radio
              key={kind}
              value={kind}
              {...(kind === 'nothing' && props.nothing !== undefined
                ? { label: props.nothing }
                : {
                    label: t(`templates:scopes-${kind}`),
                    description: t(`templates:scopes-${kind}-means`),
                  })}
            />
          ))}
        </Stack>
      </Radio.Group>
      {value.kind === 'none' && (
        <div className={classes['notice']}>
          <Notice tone="warn" title={t('templates:scopes-none-warning')} announce="status">
            <p>{t('templates:scopes-none-warning-means')}</p>
          </Notice>
        </div>
      )}
      {value.kind === 'exactly' && (
        <ScopeChooser chosen={value.scopes} onChange={(scopes) => onChange({ kind: 'exactly', scopes })} />
      )}
    </>
  );
}
