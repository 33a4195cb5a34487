import { writeCsv } from '../../export/write-csv';
import type { Translate } from '../../i18n/create-translator';
import type { RowResult } from '../../runs/types';
import { describeRole } from '../describe-finding';
import type { Snapshot, SnapshotPerson } from '../types';
import { describeAccess, describePlaces } from './access-words';
import { escapeHtml } from './escape-html';
import { listItems, listReviewed } from './subjects';
import type { Review, ReviewDecision } from './types';

export interface ReportInput {
  readonly review: Review;
  readonly snapshot: Snapshot;
  /** How each person's row ended in the last run that had one. */
  readonly done: ReadonlyMap<string, RowResult>;
  /** When the runs that carried decisions out began; ISO 8601. */
  readonly runs: readonly { readonly startedAt: string; readonly agency: string }[];
  /** ISO 8601. */
  readonly madeAt: string;
}

interface ReportLine {
  readonly person: SnapshotPerson;
  readonly place: string;
  readonly decision: ReviewDecision | null;
  readonly words: string;
  readonly done: string;
}

/** The evidence of a review as a table: one line per person and sub-account, decided or not. */
export function writeReviewReportCsv(t: Translate, input: ReportInput): string {
  const names = nameLocations(input.snapshot);
  const headings = [
    t('review:heading-person'),
    t('review:heading-email'),
    t('review:heading-location-name'),
    t('review:heading-role'),
    t('review:heading-access'),
    t('review:heading-decision'),
    t('review:heading-decidedBy'),
    t('review:heading-decidedOn'),
    t('review:heading-note'),
    t('review:heading-done'),
    t('review:heading-user'),
    t('review:heading-location'),
  ];
  return writeCsv(
    headings,
    listLines(t, input, names).map(({ person, place, decision, words, done }) => [
      person.name,
      person.email,
      place,
      describeRole(t, person.role ?? ''),
      describeAccess(t, person),
      words,
      decision?.decidedBy ?? null,
      decision?.decidedOn ?? null,
      decision?.note ?? null,
      done,
      person.id,
      decision?.locationId ?? null,
    ]),
  );
}

/**
 * The same as one page that needs nothing else: no script, no font, no image from anywhere, so that it can be mailed,
 * printed and kept. Everything that comes from people is escaped.
 */
export function writeReviewReportHtml(t: Translate, language: string, input: ReportInput): string {
  const { review, snapshot } = input;
  const names = nameLocations(snapshot);
  const lines = listLines(t, input, names);
  const people = listReviewed(review, snapshot).length;
  const decided = new Set(lines.flatMap(({ person, decision }) => (decision === null ? [] : person.id))).size;
  const acting = lines.filter(({ decision }) => decision !== null && decision.decision !== 'keep');
  const carried = acting.filter(({ person }) => isDone(input.done.get(person.id))).length;
  const title = t('review:report-title', { name: review.label || review.agency });
  const day = (iso: string): string => iso.slice(0, 10);
  const facts: readonly (readonly [string, string])[] = [
    [t('review:report-reviewed'), String(people)],
    [t('review:report-decided'), String(decided)],
    [t('review:report-undecided'), String(people - decided)],
    [t('review:report-done'), String(carried)],
    [t('review:report-open'), String(acting.length - carried)],
  ];
  const none = t('review:report-none');
  const about: readonly (readonly [string, string])[] = [
    [
      t('review:report-scope'),
      review.locationIds?.map((id) => names.get(id) ?? id).join(', ') ?? t('review:whole-agency'),
    ],
    [
      t('review:report-sheets'),
      review.sheets
        .map(({ locationId, at }) => {
          const name = locationId === null ? t('review:whole-agency') : (names.get(locationId) ?? locationId);
          return `${name} (${day(at)})`;
        })
        .join(', ') || none,
    ],
    [
      t('review:report-answers'),
      review.answers
        .map(({ fileName, at, decisions }) => `${fileName} (${day(at)}: ${decisions})`)
        .join(', ') || none,
    ],
    [t('review:report-runs'), input.runs.map(({ startedAt }) => day(startedAt)).join(', ') || none],
    [t('review:report-templates'), review.templates.map(({ name }) => name).join(', ') || none],
  ];
  const headings = [
    t('review:heading-person'),
    t('review:heading-location-name'),
    t('review:heading-role'),
    t('review:heading-access'),
    t('review:heading-decision'),
    t('review:heading-decidedBy'),
    t('review:heading-decidedOn'),
    t('review:heading-note'),
    t('review:heading-done'),
  ];
  const e = escapeHtml;
  return `<!doctype html>
<html lang="${e(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${e(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${e(title)}</h1>
<p>${e(review.agency)}. ${e(t('review:report-made', { taken: day(review.takenAt), created: day(review.createdAt), made: day(input.madeAt) }))}</p>
<ul class="figures">${facts.map(([name, value]) => `<li><strong>${e(value)}</strong> ${e(name)}</li>`).join('')}</ul>
<dl>${about.map(([name, value]) => `<dt>${e(name)}</dt><dd>${e(value)}</dd>`).join('')}</dl>
<table>
<thead><tr>${headings.map((heading) => `<th scope="col">${e(heading)}</th>`).join('')}</tr></thead>
<tbody>
${lines.map((line) => writeRow(t, line)).join('\n')}
</tbody>
</table>
</main>
</body>
</html>
`;
}

function writeRow(t: Translate, { person, place, decision, words, done }: ReportLine): string {
  const cells = [
    place,
    describeRole(t, person.role ?? ''),
    describeAccess(t, person),
    words,
    decision?.decidedBy ?? '',
    decision?.decidedOn ?? '',
    decision?.note ?? '',
    done,
  ];
  const mark = decision === null ? ' class="waiting"' : '';
  return `<tr${mark}><th scope="row">${escapeHtml(person.name)}<br><small>${escapeHtml(person.email)}</small></th>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
}

function listLines(
  t: Translate,
  { review, snapshot, done }: ReportInput,
  names: ReadonlyMap<string, string>,
): readonly ReportLine[] {
  return listItems(review, snapshot).map(({ person, locationId, decision }) => ({
    person,
    decision,
    place: locationId === null ? describePlaces(t, person, names) : (names.get(locationId) ?? locationId),
    words: decision === null ? t('review:report-undecided-cell') : describeDecision(t, decision, names),
    done: decision === null ? '' : describeDone(t, decision, done.get(person.id)),
  }));
}

function describeDecision(
  t: Translate,
  { decision, template, moveTo }: ReviewDecision,
  names: ReadonlyMap<string, string>,
): string {
  const target = template ?? moveTo.map((id) => names.get(id) ?? id).join(', ');
  return target === '' ? t(`review:decision-${decision}`) : `${t(`review:decision-${decision}`)}: ${target}`;
}

function describeDone(t: Translate, { decision }: ReviewDecision, result: RowResult | undefined): string {
  if (decision === 'keep') return t('review:report-nothing-to-do');
  return result === undefined ? t('review:report-not-done') : t(`runs:status-${result.status}`);
}

function isDone(result: RowResult | undefined): boolean {
  return result !== undefined && ['updated', 'deleted', 'skipped'].includes(result.status);
}

function nameLocations({ locations }: Snapshot): ReadonlyMap<string, string> {
  return new Map((locations ?? []).map(({ id, name }) => [id, name]));
}

const style = `
body { font: 14px/1.45 system-ui, sans-serif; margin: 2rem; color: #1c2430; background: #fff; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
.figures { display: flex; flex-wrap: wrap; gap: 1rem 2rem; list-style: none; padding: 0; }
.figures strong { font-size: 1.3rem; font-variant-numeric: tabular-nums; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
dt { font-weight: 600; }
dd { margin: 0; }
table { border-collapse: collapse; width: 100%; margin-top: 1.5rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .5rem; border-bottom: 1px solid #c9d1da; }
thead th { border-bottom-width: 2px; }
tbody th { font-weight: 600; }
small { font-weight: 400; color: #4a5563; overflow-wrap: anywhere; }
.waiting td { font-style: italic; }
@media print { body { margin: 0; font-size: 10px; } thead { display: table-header-group; } tr { break-inside: avoid; } }
`;
