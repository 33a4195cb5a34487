import { describeMatchReason } from '#shared/sheet/describe-problem';
import { IconArrowRight } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import type { ColumnMatch, SheetChoices, ValueQuestion } from '#shared/sheet/types';
import { useTranslate } from '../../i18n/use-translate';
import type { SheetSnapshot } from '../../workers/sheet-protocol';
import classes from './column-line.module.css';
import { CountryChoice } from './country-choice';
import { FieldSelect } from './field-select';
import { useImportStore } from './import-context';
import { LocationModeChoice } from './location-mode-choice';
import { PasswordChoice } from './password-choice';
import { ValueQuestions } from './value-questions';

/** One column: its heading, three real values, and what they mean; what its values ask opens below. */
export function ColumnLine(props: {
  readonly column: ColumnMatch;
  readonly sheet: SheetSnapshot;
}): ReactNode {
  const { column, sheet } = props;
  const { field } = column;
  // Two columns of one field (Apellido paterno, Apellido materno) share their questions; the first one shows them.
  const first = sheet.overview.columns.find((other) => other.field === field)?.index === column.index;
  const { country, locationMode } = sheet.choices;
  return (
    <Line
      column={column}
      first={first}
      questions={first ? sheet.questions.filter((question) => question.field === field) : none}
      country={country}
      locationMode={locationMode}
    />
  );
}

interface LineProps {
  readonly column: ColumnMatch;
  /** The first of those that mean the same. */
  readonly first: boolean;
  readonly questions: readonly ValueQuestion[];
  readonly country: SheetChoices['country'];
  readonly locationMode: SheetChoices['locationMode'];
}

const none: readonly ValueQuestion[] = [];

function isSameLine(before: LineProps, after: LineProps): boolean {
  return (
    before.column === after.column &&
    before.first === after.first &&
    before.country === after.country &&
    before.locationMode === after.locationMode &&
    before.questions.length === after.questions.length &&
    before.questions.every((question, at) => question === after.questions[at])
  );
}

/** Drawn again only when something of it changed: fifteen lists to choose from are not drawn in one frame. */
const Line = memo(function Line(props: LineProps): ReactNode {
  const { t, formats } = useTranslate();
  const store = useImportStore();
  const { column, first, questions } = props;
  const { field } = column;
  return (
    <li className={classes['line']}>
      <div className={classes['row']}>
        <div className={classes['source']}>
          <h3 className={classes['heading']}>{column.heading}</h3>
          <p className={classes['samples']}>
            {column.samples.length === 0
              ? t('import:column-empty')
              : column.samples.map((text) => (field === 'password' ? '••••••' : text)).join(' · ')}
          </p>
        </div>
        <IconArrowRight size={18} aria-hidden className={classes['arrow']} />
        <div className={classes['target']}>
          <FieldSelect
            label={t('import:column-means', { heading: column.heading })}
            value={field}
            onChange={(chosen) => void store.chooseField(column.index, chosen)}
          />
          <p className={classes['reason']}>
            {field === null || column.reason === 'chosen'
              ? describeMatchReason(t, column.reason)
              : t('import:column-reason', {
                  reason: describeMatchReason(t, column.reason),
                  share: formats.percent(column.confidence),
                })}
          </p>
        </div>
      </div>
      {field === 'phone' && <CountryChoice country={props.country} />}
      {field === 'password' && first && (
        <div className={classes['below']}>
          <PasswordChoice required={false} />
        </div>
      )}
      {field === 'locationIds' && first && <LocationModeChoice mode={props.locationMode} />}
      {field !== null && questions.length > 0 && (
        <ValueQuestions key={field} field={field} questions={questions} />
      )}
    </li>
  );
}, isSameLine);
