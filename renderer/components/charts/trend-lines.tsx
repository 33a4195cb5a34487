import type { ReactNode } from 'react';
import { useTranslate } from '../../i18n/use-translate';
import { chooseTicks, placeMoments, spreadLabels } from './arithmetic';
import { ChartFigure } from './chart-figure';
import classes from './charts.module.css';
import { colourOf, dashOf, PointMark, type Series } from './series-look';

export interface TrendPoint {
  /** ISO 8601. */
  readonly at: string;
  /** One count per series, in the order of the series; null where it was not known then. */
  readonly values: readonly (number | null)[];
}

/** Height of the space lines are drawn in, px. */
const height = 180;
/** Above and below, so that a mark at the edge is whole; px. */
const inset = 8;
/** Marks are for counting points; many of them would hide the line. */
const maxMarks = 30;

/** Counts over time, oldest first, each series with its own colour, dash and mark, named at the line's end. */
export function TrendLines(props: {
  readonly title: string;
  readonly summary: string;
  readonly series: readonly Series[];
  readonly points: readonly TrendPoint[];
}): ReactNode {
  const { t, formats } = useTranslate();
  const { series, points } = props;
  const ticks = chooseTicks(
    Math.max(0, ...points.flatMap(({ values }) => values.map((value) => value ?? 0))),
    4,
  );
  const top = ticks.at(-1) ?? 1;
  const across = placeMoments(points.map(({ at }) => Date.parse(at)));
  const yOf = (value: number): number => inset + (1 - value / top) * (height - 2 * inset);
  const xOf = (at: number): string => `${((across[at] ?? 0) * 100).toFixed(3)}%`;
  const first = points[0];
  const last = points.at(-1);
  const ends = series.map((_, at) => yOf(last?.values[at] ?? 0) / height);
  const labels = spreadLabels(ends, 18 / height);
  return (
    <ChartFigure
      title={props.title}
      summary={props.summary}
      legend={series}
      swatch={(at) => (
        <svg width="30" height="12" aria-hidden focusable="false">
          <line x1="0" x2="30" y1="6" y2="6" className={classes['line']} style={lineStyle(at)} />
          <g transform="translate(15 6)">
            <PointMark at={at} size={8} />
          </g>
        </svg>
      )}
      figures={{
        columns: [t('charts:when'), ...series.map(({ name }) => name)],
        rows: points.map(({ at, values }) => ({
          id: at,
          cells: [
            formats.dateTime(at),
            ...values.map((value) => (value === null ? t('charts:unknown') : formats.number(value))),
          ],
        })),
      }}
    >
      <div className={classes['trend']}>
        <div className={classes['axis']} style={{ height }}>
          {ticks.map((tick) => (
            <span key={tick} className={classes['tick']} style={{ top: yOf(tick) }}>
              {formats.number(tick)}
            </span>
          ))}
        </div>
        <svg className={classes['plot']} width="100%" height={height} aria-hidden focusable="false">
          {ticks.map((tick) => (
            <line key={tick} className={classes['rule']} x1="0" x2="100%" y1={yOf(tick)} y2={yOf(tick)} />
          ))}
          {series.map((one, index) => (
            <g key={one.id}>
              {points.slice(1).map((point, at) => {
                const from = points[at]?.values[index] ?? null;
                const to = point.values[index] ?? null;
                if (from === null || to === null) return null;
                return (
                  <line
                    key={point.at}
                    className={classes['line']}
                    style={lineStyle(index)}
                    x1={xOf(at)}
                    x2={xOf(at + 1)}
                    y1={yOf(from)}
                    y2={yOf(to)}
                  />
                );
              })}
              {points.length <= maxMarks &&
                points.map((point, at) => {
                  const value = point.values[index] ?? null;
                  if (value === null) return null;
                  return (
                    // A nested drawing may be placed in per cent, a group may not.
                    <svg key={point.at} x={xOf(at)} y={yOf(value)} overflow="visible">
                      <PointMark at={index} size={9} />
                      <title>{`${one.name}, ${formats.dateTime(point.at)}: ${formats.number(value)}`}</title>
                    </svg>
                  );
                })}
            </g>
          ))}
        </svg>
        <div className={classes['ends']} style={{ height }}>
          {series.map((one, at) => (
            <span
              key={one.id}
              className={classes['end']}
              style={{ top: (labels[at] ?? 0) * height, color: 'inherit' }}
            >
              {formats.number(last?.values[at] ?? 0)}
            </span>
          ))}
        </div>
      </div>
      {first !== undefined && last !== undefined && (
        <div className={classes['dates']}>
          <span>{formats.dateTime(first.at)}</span>
          {last.at !== first.at && <span>{formats.dateTime(last.at)}</span>}
        </div>
      )}
    </ChartFigure>
  );
}

function lineStyle(at: number): { readonly stroke: string; readonly strokeDasharray: string } {
  return { stroke: colourOf(at), strokeDasharray: dashOf(at) };
}
