import { useId, type ReactNode } from 'react';
import { useTranslate } from '../../i18n/use-translate';
import { stackParts } from './arithmetic';
import { ChartFigure } from './chart-figure';
import classes from './charts.module.css';
import { fillOf, PatternDefinitions, type Series } from './series-look';

export interface BarRow {
  readonly id: string;
  readonly name: string;
  /** One count per series, in the order of the series. */
  readonly values: readonly number[];
}

/**
 * Bars lying on their side, each made of one part per series: how many of what, and where. The total stands at each
 * bar's end, every count in the table behind.
 */
export function StackedBars(props: {
  readonly title: string;
  readonly summary: string;
  /** What the bars are, as the heading of the table's first column. */
  readonly rowHeading: string;
  readonly series: readonly Series[];
  readonly rows: readonly BarRow[];
  /** Bars drawn; the rest is in the table. Default 10. */
  readonly shown?: number;
}): ReactNode {
  const { t, formats } = useTranslate();
  const patterns = useId();
  const { series, rows, shown = 10 } = props;
  const drawn = rows.slice(0, shown);
  const full = Math.max(...drawn.map(({ values }) => sum(values)), 0);
  const hidden = rows.length - drawn.length;
  const swatch = (at: number): ReactNode => (
    <svg width="14" height="14" aria-hidden focusable="false">
      <rect width="14" height="14" rx="3" style={{ fill: fillOf(patterns, at) }} />
    </svg>
  );
  const withTotal = series.length > 1;
  return (
    <ChartFigure
      title={props.title}
      summary={props.summary}
      legend={series}
      swatch={swatch}
      figures={{
        columns: [
          props.rowHeading,
          ...series.map(({ name }) => name),
          ...(withTotal ? [t('charts:total')] : []),
        ],
        rows: rows.map(({ id, name, values }) => ({
          id,
          cells: [name, ...[...values, ...(withTotal ? [sum(values)] : [])].map(formats.number)],
        })),
      }}
    >
      <PatternDefinitions id={patterns} />
      <div className={classes['bars']}>
        {drawn.map(({ id, name, values }) => (
          <div key={id} className={classes['bar']}>
            <span className={classes['barName']} title={name}>
              {name}
            </span>
            <svg className={classes['barLine']} height="18" width="100%" aria-hidden focusable="false">
              {stackParts(values, full).map(({ start, size }, at) => {
                const one = series[at];
                const value = values[at] ?? 0;
                if (one === undefined || value <= 0) return null;
                return (
                  <rect
                    key={one.id}
                    x={percent(start)}
                    width={percent(size)}
                    height="18"
                    className={classes['part']}
                    style={{ fill: fillOf(patterns, at) }}
                  >
                    <title>{`${name} · ${one.name}: ${formats.number(value)}`}</title>
                  </rect>
                );
              })}
            </svg>
            <span className={classes['barValue']}>{formats.number(sum(values))}</span>
          </div>
        ))}
        {hidden > 0 && <p className={classes['more']}>{t('charts:more-in-table', { count: hidden })}</p>}
      </div>
    </ChartFigure>
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}
