import type { ReactNode } from 'react';
import { Notice } from '../../components/notice';
import { useTranslate } from '../../i18n/use-translate';
import classes from './plan-news.module.css';
import type { PlanNews as News } from './import-state';

const mostNamed = 5;

/** What this plan says otherwise than the one the draft was left with: somebody else may have been at work meanwhile. */
export function PlanNews({ news }: { readonly news: News }): ReactNode {
  const { t, formats } = useTranslate();
  const when = formats.dateTime(news.plannedAt);
  const count = news.changes.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count === 0) {
    return <Notice tone="good" announce="status" title={t('drafts:news-none', { when })} />;
  }
  return (
    <Notice tone="warn" announce="status" title={t('drafts:news-title', { count, when })}>
      <ul className={classes['list']}>
        {news.changes.map(({ kind, rows, people }) => {
          const named = people.slice(0, mostNamed).map(({ name, email }) => name || email);
          const more = rows.length - named.length;
          return (
            <li key={kind}>
              {t(`drafts:news-${kind}`, { count: rows.length })}
              {named.length > 0 && `: ${named.join(', ')}`}
              {named.length > 0 && more > 0 && ` ${t('drafts:news-and-more', { count: more })}`}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
