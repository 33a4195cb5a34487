import { IconFileSpreadsheet } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CallOutput } from '#shared/contract/calls';
import { useTranslate } from '../../i18n/use-translate';
import classes from './sample-list.module.css';

/** Sheets to try with. In the practice agency they are the likeliest next step and look like it. */
export function SampleList(props: {
  readonly samples: CallOutput<'listSamples'>;
  readonly prominent: boolean;
  readonly disabled: boolean;
  readonly onTake: (name: string) => void;
}): ReactNode {
  const { t } = useTranslate();
  return (
    <section className={classes['samples']} aria-labelledby="samples-title">
      <h2 id="samples-title" className={classes['title']}>
        {props.prominent ? t('import:samples-practice') : t('import:samples-title')}
      </h2>
      <ul className={classes['list']}>
        {props.samples.map((sample) => (
          <li key={sample.name}>
            <button
              type="button"
              className={`${classes['sample'] ?? ''} ${props.prominent ? (classes['prominent'] ?? '') : ''}`}
              disabled={props.disabled}
              onClick={() => props.onTake(sample.name)}
            >
              <IconFileSpreadsheet size={24} stroke={1.5} aria-hidden className={classes['icon']} />
              <span className={classes['words']}>
                <span className={classes['name']}>{sample.fileName}</span>
                <span className={classes['about']}>{t(`import:sample-${sample.name}`)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
