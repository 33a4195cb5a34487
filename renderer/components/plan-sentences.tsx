import { useLayoutEffect, useRef, type FocusEvent, type ReactNode } from 'react';
import type { PlanOverview } from '#shared/contract/calls';
import { gainWords } from '#shared/import-plan/gains-rights';
import type { PlanSummary } from '#shared/import-plan/types';
import { useTranslate } from '../i18n/use-translate';
import classes from './plan-outline.module.css';
import type { PlanContext } from './plan-people';
import { PlanSentence } from './plan-sentence';

/** What a plan does, in the order its sentences are said. */
const planActions = ['create', 'update', 'delete', 'skip', 'invalid'] as const;

/** A plan as sentences with numbers, in the words of whoever shows it. What it does to nobody is not said. */
export function PlanSentences(props: {
  readonly overview: PlanOverview;
  readonly describe: (action: keyof PlanSummary) => string;
  readonly context: PlanContext;
}): ReactNode {
  const { t } = useTranslate();
  const { overview } = props;
  const describe = (action: keyof PlanSummary): string => {
    const words = props.describe(action);
    const { gainRights = 0 } = overview;
    if (action !== 'update' || gainRights === 0) return words;
    return `${words} · ${t(gainWords(gainRights, overview.summary.update), { count: gainRights })}`;
  };
  const { sentencesRef, onFocus, onBlur } = useFocusOnSentences(overview);
  return (
    <ul ref={sentencesRef} className={classes['sentences']} onFocus={onFocus} onBlur={onBlur}>
      {planActions
        .filter((action) => overview.summary[action] > 0)
        .map((action) => (
          <li key={action}>
            <PlanSentence
              overview={overview}
              action={action}
              words={describe(action)}
              context={props.context}
            />
          </li>
        ))}
    </ul>
  );
}

/** A choice can take away the very sentence it was made under; the focus then goes to the first one there is. */
function useFocusOnSentences(overview: PlanOverview) {
  const sentencesRef = useRef<HTMLUListElement>(null);
  const wasInside = useRef(false);
  useLayoutEffect(() => {
    if (!wasInside.current || document.activeElement !== document.body) return;
    sentencesRef.current?.querySelector('button')?.focus();
  }, [overview]);
  return {
    sentencesRef,
    onFocus: (): void => {
      wasInside.current = true;
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLUListElement>): void => {
      if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) wasInside.current = false;
    },
  };
}
