import { Button } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslate } from '../../i18n/use-translate';
import classes from './charts.module.css';
import type { Series } from './series-look';

/** The figures behind a picture: the first cell of a row is its heading. */
export interface ChartFigures {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly string[] }[];
}

/**
 * A picture with its title, its legend, and the table behind it, one button away. A screen reader hears `summary` for
 * the picture, so that it says what somebody sees at a glance.
 */
export function ChartFigure(props: {
  readonly title: string;
  readonly summary: string;
  readonly figures: ChartFigures;
  readonly children: ReactNode;
  readonly legend?: readonly Series[];
  readonly swatch?: (at: number) => ReactNode;
}): ReactNode {
  const { t } = useTranslate();
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const { legend = [], swatch } = props;
  return (
    <figure className={classes['figure']} aria-labelledby={id}>
      <figcaption className={classes['caption']}>
        <h2 id={id} className={classes['title']}>
          {props.title}
        </h2>
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes['toggle']}
          aria-describedby={id}
          leftSection={asTable ? <IconChartBar size={16} aria-hidden /> : <IconTable size={16} aria-hidden />}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? t('charts:as-picture') : t('charts:as-table')}
        </Button>
      </figcaption>
      {asTable ? (
        <FiguresTable title={props.title} figures={props.figures} />
      ) : (
        <>
          {legend.length > 1 && swatch !== undefined && (
            <ul className={classes['legend']}>
              {legend.map((series, at) => (
                <li key={series.id} className={classes['legendItem']}>
                  {swatch(at)}
                  {series.name}
                </li>
              ))}
            </ul>
          )}
          <div role="img" aria-label={props.summary}>
            {props.children}
          </div>
        </>
      )}
    </figure>
  );
}

function FiguresTable({
  title,
  figures,
}: {
  readonly title: string;
  readonly figures: ChartFigures;
}): ReactNode {
  return (
    // Wide or long figures scroll inside their own box, which the keyboard must be able to reach.
    <div className={classes['tableBox']} role="region" aria-label={title} tabIndex={0}>
      <table className={classes['table']}>
        <thead>
          <tr>
            {figures.columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.rows.map(({ id, cells: [heading, ...cells] }) => (
            <tr key={id}>
              <th scope="row">{heading}</th>
              {cells.map((cell, at) => (
                <td key={figures.columns[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
