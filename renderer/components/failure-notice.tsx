import type { ReactNode } from 'react';
import { describeFailure } from '#shared/contract/describe-failure';
import type { Failure } from '#shared/contract/failure';
import { useTranslate } from '../i18n/use-translate';
import { listSupportLines } from './list-support-lines';
import { Notice } from './notice';
import { SupportDetails } from './support-details';

/** An expected failure in a person's words: what happened, what it means, what to do; the technical line is folded. */
export function FailureNotice(props: {
  readonly failure: Failure;
  /** Buttons for what to do next, the likeliest first. */
  readonly actions?: ReactNode;
}): ReactNode {
  const { t } = useTranslate();
  const words = describeFailure(t, props.failure);
  return (
    <Notice tone="bad" title={words.what} announce="alert" actions={props.actions}>
      <p>{words.means}</p>
      <p>{words.next}</p>
      <SupportDetails lines={listSupportLines(t, props.failure)} />
    </Notice>
  );
}
