import { Button, SegmentedControl } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { CallOutput } from '#shared/contract/calls';
import type { Failure } from '#shared/contract/failure';
import type { ClashAnswer } from '#shared/contract/preparation-calls';
import { DropZone } from '../../components/drop-zone';
import { FailureNotice } from '../../components/failure-notice';
import { Notice } from '../../components/notice';
import { useTranslate } from '../../i18n/use-translate';
import { useBackend } from '../../state/backend-context';
import classes from './templates.module.css';

type Imported = CallOutput<'importTemplates'>;

interface Asked {
  readonly text: string;
  readonly clashes: Imported['clashes'];
  readonly answers: Readonly<Record<string, ClashAnswer>>;
}

/** Takes in a file of templates. A name that is in use is asked about first; nothing is replaced by itself. */
export function ImportTemplates({ onDone }: { readonly onDone: () => void }): ReactNode {
  const { t } = useTranslate();
  const backend = useBackend();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [done, setDone] = useState<Imported | null>(null);

  const news = useRef<HTMLDivElement>(null);
  // A file can be dropped anywhere on the page: what comes of it must be seen.
  useEffect(() => {
    if (failure !== null || asked !== null || done !== null)
      news.current?.scrollIntoView({ block: 'nearest' });
  }, [failure, asked, done]);

  const take = async (text: string, answers: Asked['answers']): Promise<void> => {
    const result = await backend.importTemplates({ text, answers });
    setFailure(result.ok ? null : result.failure);
    setDone(null);
    if (!result.ok) return setAsked(null);
    const { clashes } = result.value;
    if (clashes.length > 0) {
      // Keeping both loses nothing, so it is what stands there first.
      const first = clashes.map(({ name }) => [name, answers[name] ?? 'keep-both'] as const);
      return setAsked({ text, clashes, answers: Object.fromEntries(first) });
    }
    setAsked(null);
    setDone(result.value);
    onDone();
  };
  return (
    <div className={classes['stack']}>
      <DropZone
        opening={null}
        small
        words={{ idle: t('templates:drop'), kinds: '' }}
        accept=".json,application/json"
        onFile={(file) => void file.text().then((text) => take(text, {}))}
      />
      <div ref={news}>
        {failure !== null && <FailureNotice failure={failure} />}
        {asked !== null && (
          <Notice
            tone="warn"
            title={t('templates:clashes', { count: asked.clashes.length })}
            announce="status"
            actions={
              <>
                <Button size="sm" onClick={() => void take(asked.text, asked.answers)}>
                  {t('templates:clashes-go')}
                </Button>
                <Button size="sm" variant="default" onClick={() => setAsked(null)}>
                  {t('common:cancel')}
                </Button>
              </>
            }
          >
            <ul className={classes['clashes']}>
              {asked.clashes.map(({ name, starter }) => (
                <li key={name} className={classes['clash']}>
                  <span>{name}</span>
                  <SegmentedControl
                    size="xs"
                    aria-label={name}
                    value={asked.answers[name] ?? 'keep-both'}
                    data={listAnswers(starter).map((answer) => ({
                      value: answer,
                      label: t(`templates:clash-${answer}`),
                    }))}
                    onChange={(answer) =>
                      setAsked({ ...asked, answers: { ...asked.answers, [name]: readAnswer(answer) } })
                    }
                  />
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {done !== null && (
          <Notice
            tone="good"
            title={t('templates:imported', { count: done.imported.length })}
            announce="status"
          >
            {done.imported.length > 0 && <p>{done.imported.join(', ')}</p>}
            {done.same.length > 0 && <p>{t('templates:same', { count: done.same.length })}</p>}
          </Notice>
        )}
      </div>
    </div>
  );
}

/** A template that comes with the app is never replaced. */
function listAnswers(starter: boolean): readonly ClashAnswer[] {
  return starter ? ['keep-mine', 'keep-both'] : ['keep-mine', 'replace', 'keep-both'];
}

function readAnswer(text: string): ClashAnswer {
  return listAnswers(false).find((answer) => answer === text) ?? 'keep-both';
}
