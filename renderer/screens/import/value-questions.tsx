import { Button, Select } from '@mantine/core';
import { IconArrowRight, IconCheck, IconHelpCircle } from '@tabler/icons-react';
import { memo, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Field } from '#shared/sheet/fields';
import type { ValueQuestion } from '#shared/sheet/types';
import { useTranslate } from '../../i18n/use-translate';
import { useTemplates } from '../../state/use-templates';
import { ChoiceRow } from './choice-row';
import { useImport, useImportStore } from './import-context';
import { LocationAnswer } from './location-answer';
import { useGrowingCount } from './use-growing-count';
import classes from './value-questions.module.css';
import { describeMeaning, listMeanings } from '../../components/value-words';

const fewMeanings = 4;
/** Every line is a control of its own: more at once would hold the window up. */
const shownAtOnce = 25;
const linesAtOnce = 3;

interface ColumnQuestions {
  readonly field: Field;
  readonly questions: readonly ValueQuestion[];
}

/** The values of one column that stand for something; templates are the only meanings that are not read with the agency. */
export function ValueQuestions(props: ColumnQuestions): ReactNode {
  return props.field === 'permissionTemplate' ? (
    <TemplateQuestions {...props} />
  ) : (
    <QuestionList {...props} names={null} />
  );
}

function TemplateQuestions(props: ColumnQuestions): ReactNode {
  const { templates } = useTemplates();
  const names = useMemo(() => (templates ?? []).map(({ template }) => template.name), [templates]);
  return <QuestionList {...props} names={names} />;
}

/**
 * The values of one column that stand for something in GoHighLevel, each asked once for all its rows. What is certain
 * is folded away; what was open when the step opened stays in its place after it is answered.
 */
function QuestionList(props: ColumnQuestions & { readonly names: readonly string[] | null }): ReactNode {
  const { t } = useTranslate();
  const [seenOpen, setSeenOpen] = useState<ReadonlySet<string>>(new Set());
  const [showAll, setShowAll] = useState(false);
  const [room, setRoom] = useState(shownAtOnce);
  const fresh = props.questions.filter((q) => q.certainty !== 'certain' && !seenOpen.has(q.value));
  const everOpen = new Set([...seenOpen, ...fresh.map((q) => q.value)]);
  // Remembered while rendering, so that an answered line never leaves its place between two renders.
  if (fresh.length > 0) setSeenOpen(everOpen);

  // In the order they were first asked: the sheet lists what is answered after what is open.
  const asked = new Map(props.questions.map((question) => [question.value, question]));
  const open = [...everOpen].flatMap((value) => asked.get(value) ?? []);
  const certain = props.questions.filter((q) => !everOpen.has(q.value));
  const listed = [...open, ...(showAll ? certain : [])];
  const drawn = useGrowingCount(Math.min(listed.length, room), linesAtOnce);
  const shown = listed.slice(0, drawn);
  return (
    <div className={classes['questions']}>
      {open.length > 0 && <p className={classes['lead']}>{t('import:questions-lead')}</p>}
      <ul className={classes['list']}>
        {shown.map((question) => (
          <QuestionLine key={question.value} field={props.field} question={question} names={props.names} />
        ))}
      </ul>
      {listed.length > room && (
        <button type="button" className={classes['more']} onClick={() => setRoom(room + shownAtOnce)}>
          {t('import:questions-more', { count: listed.length - room })}
        </button>
      )}
      {certain.length > 0 && (
        <button
          type="button"
          className={classes['more']}
          aria-expanded={showAll}
          onClick={() => setShowAll(!showAll)}
        >
          {showAll ? t('import:questions-hide') : t('import:questions-certain', { count: certain.length })}
        </button>
      )}
    </div>
  );
}

const QuestionLine = memo(function QuestionLine(props: {
  readonly field: Field;
  readonly question: ValueQuestion;
  /** What the values may mean where a name is a meaning by itself; null where the field knows its own. */
  readonly names: readonly string[] | null;
}): ReactNode {
  const { t } = useTranslate();
  const store = useImportStore();
  const { locations } = useImport();
  const { field, question } = props;
  const meanings = props.names?.map((name) => ({ value: name, label: name })) ?? [
    ...listMeanings(t, field, locations),
  ];
  if (field === 'locationIds') {
    // An id that no sub-account has (any more) is shown as it is.
    const known = new Set(meanings.map(({ value }) => value));
    const ids = question.meaning?.split(';') ?? [];
    meanings.push(...ids.filter((id) => id !== '' && !known.has(id)).map((id) => ({ value: id, label: id })));
  } else if (question.meaning !== null && !meanings.some(({ value }) => value === question.meaning)) {
    meanings.push({
      value: question.meaning,
      label: describeMeaning(t, field, question.meaning, locations),
    });
  }
  const answer = (meaning: string): void => void store.answerQuestion(field, question.value, meaning);
  const line = useRef<HTMLLIElement>(null);
  /** From a button that goes once it was pressed: the focus stays with its value, from where Tab goes on. */
  const accept = (meaning: string): void => {
    line.current?.focus();
    answer(meaning);
  };
  const label = t('import:question-label', { value: question.value });
  // Few meanings are all shown at once; many are searched, with the likeliest as buttons.
  const few = meanings.length <= fewMeanings && field !== 'locationIds';
  const candidates = !few && question.certainty === 'unknown' ? question.candidates.slice(0, 3) : [];
  const StateIcon = question.certainty === 'certain' ? IconCheck : IconHelpCircle;
  return (
    <li ref={line} tabIndex={-1} className={classes['line']} data-certainty={question.certainty}>
      <span className={classes['value']}>
        <StateIcon size={18} aria-hidden className={classes['state']} />
        <span>
          <span className={classes['word']}>{question.value}</span>
          <span className={classes['rows']}>{t('import:rows', { count: question.rows })}</span>
        </span>
      </span>
      <IconArrowRight size={16} aria-hidden className={classes['arrow']} />
      <span className={classes['meaning']}>
        {few && <ChoiceRow label={label} options={meanings} value={question.meaning} onChange={answer} />}
        {field === 'locationIds' && (
          <LocationAnswer
            label={label}
            question={question}
            locations={meanings}
            onChange={(meaning) => store.answerQuestion(field, question.value, meaning)}
            onAccept={accept}
          />
        )}
        {!few && field !== 'locationIds' && (
          <Select
            className={classes['select']}
            aria-label={label}
            placeholder={t('import:question-choose')}
            data={meanings}
            value={question.meaning}
            searchable
            allowDeselect={false}
            comboboxProps={{ keepMounted: false }}
            error={question.certainty === 'unknown'}
            nothingFoundMessage={t('import:field-nothing')}
            onChange={(meaning) => meaning !== null && answer(meaning)}
          />
        )}
        {question.certainty === 'guess' && question.meaning !== null && (
          <Button variant="light" size="compact-md" onClick={() => accept(question.meaning ?? '')}>
            {t('import:question-right')}
          </Button>
        )}
        {candidates.map((candidate) => (
          <Button key={candidate} variant="light" size="compact-md" onClick={() => accept(candidate)}>
            {t('import:question-candidate', {
              meaning: describeMeaning(t, field, candidate, locations),
            })}
          </Button>
        ))}
      </span>
    </li>
  );
});
