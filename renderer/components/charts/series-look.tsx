import type { ReactNode } from 'react';
import classes from './charts.module.css';

/** One thing a chart tells apart: its colour, pattern, line and mark follow from its place in the list. */
export interface Series {
  readonly id: string;
  readonly name: string;
}

/** More than these cannot be told apart at a glance: gather the rest into one before drawing. */
export const maxSeries = 4;

const colours = [
  'var(--roster-chart-1)',
  'var(--roster-chart-2)',
  'var(--roster-chart-3)',
  'var(--roster-chart-4)',
];
const dashes = ['none', '7 4', '2 4', '10 4 2 4'];

export function colourOf(at: number): string {
  return colours[at % colours.length] ?? 'currentColor';
}

export function dashOf(at: number): string {
  return dashes[at % dashes.length] ?? 'none';
}

/** `url(#…)` of the pattern a series is filled with; `PatternDefinitions` with the same id must be in the page. */
export function fillOf(patterns: string, at: number): string {
  return `url(#${patterns}-${at % colours.length})`;
}

/** Patterns beside colours: plain, stripes, dots, lines. They are told apart in grey and by the colour-blind. */
export function PatternDefinitions({ id }: { readonly id: string }): ReactNode {
  return (
    <svg className={classes['definitions']} width="0" height="0" aria-hidden focusable="false">
      <defs>
        {colours.map((colour, at) => (
          <pattern key={colour} id={`${id}-${at}`} patternUnits="userSpaceOnUse" width="8" height="8">
            <rect width="8" height="8" style={{ fill: colour }} />
            <g className={classes['relief']}>
              {at === 1 && <path d="M-2 10 L10 -2 M-2 2 L2 -2 M6 10 L10 6" strokeWidth="2" />}
              {at === 2 && (
                <>
                  <circle cx="2" cy="2" r="1.3" />
                  <circle cx="6" cy="6" r="1.3" />
                </>
              )}
              {at === 3 && <path d="M0 2 H8 M0 6 H8" strokeWidth="1.5" />}
            </g>
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

/** The mark of a line's points, drawn around 0,0: disc, square, diamond, triangle. */
export function PointMark(props: { readonly at: number; readonly size: number }): ReactNode {
  const half = props.size / 2;
  const style = { fill: colourOf(props.at) };
  switch (props.at % colours.length) {
    case 1:
      return <rect x={-half} y={-half} width={props.size} height={props.size} style={style} />;
    case 2:
      return (
        <path d={`M0 ${-half * 1.3} L${half * 1.3} 0 L0 ${half * 1.3} L${-half * 1.3} 0 Z`} style={style} />
      );
    case 3:
      return <path d={`M0 ${-half * 1.2} L${half * 1.2} ${half} L${-half * 1.2} ${half} Z`} style={style} />;
    default:
      return <circle r={half} style={style} />;
  }
}
