import { Button, MultiSelect } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { ValueQuestion } from '#shared/sheet/types';
import { meansEverywhere } from '#shared/sheet/values/means-everywhere';
import type { Meaning } from '../../components/value-words';
import { useTranslate } from '../../i18n/use-translate';
import { useAhead } from '../../state/use-ahead';
import classes from './value-questions.module.css';

/** More than these are said in a line until somebody wants to change them. */
const mostPills = 8;
const namedInLine = 3;

/** A word for places stands for one sub-account or for several ("Zona norte"), and for all of them only when it says so. */
export function LocationAnswer(props: {
  readonly label: string;
  readonly question: ValueQuestion;
  readonly locations: readonly Meaning[];
  /** Ids joined with `;`, or null for no answer. Settles when the sheet has been understood with it. */
  readonly onChange: (meaning: string | null) => Promise<void>;
  /** The same from a button that goes once it was pressed. */
  readonly onAccept: (meaning: string) => void;
}): ReactNode {
  const { t } = useTranslate();
  const { question, locations } = props;
  /** Somebody chooses here; `asked` when a button brought them, so that the focus follows. */
  const [choosing, setChoosing] = useState<'here' | 'asked' | null>(null);
  const [meaning, answer] = useAhead(question.meaning, props.onChange);
  const chosen = meaning === null || meaning === '' ? [] : meaning.split(';');

  if (chosen.length > mostPills && choosing === null) {
    const names = new Map(locations.map(({ value, label }) => [value, label]));
    const first = chosen.slice(0, namedInLine).map((id) => names.get(id) ?? id);
    return (
      <>
        <span>
          {t('import:question-places', {
            count: chosen.length - namedInLine,
            all: chosen.length,
            names: first.join(', '),
          })}
        </span>
        <Button variant="subtle" size="compact-md" onClick={() => setChoosing('asked')}>
          {t('import:question-places-change')}
        </Button>
      </>
    );
  }
  return (
    <>
      <MultiSelect
        className={classes['places']}
        aria-label={props.label}
        placeholder={chosen.length === 0 ? t('import:question-choose') : undefined}
        data={[...locations]}
        value={chosen}
        searchable
        hidePickedOptions
        autoFocus={choosing === 'asked'}
        comboboxProps={{ keepMounted: false }}
        error={question.certainty === 'unknown'}
        nothingFoundMessage={t('import:field-nothing')}
        onChange={(ids) => {
          setChoosing('here');
          answer(ids.length === 0 ? null : ids.join(';'));
        }}
      />
      {chosen.length === 0 && locations.length > 1 && meansEverywhere(question.value) && (
        <Button
          variant="light"
          size="compact-md"
          onClick={() => props.onAccept(locations.map(({ value }) => value).join(';'))}
        >
          {t('import:question-everywhere', { count: locations.length })}
        </Button>
      )}
    </>
  );
}
