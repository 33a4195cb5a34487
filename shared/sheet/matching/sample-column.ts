import { cleanCell } from '../values/split-cell';

const sampledValues = 60;

/** Values from the top and from all over the sheet, so that a sorted column shows more than its first letter. */
export function sampleColumn(records: readonly (readonly string[])[], column: number): string[] {
  const values: string[] = [];
  const take = (index: number): void => {
    const value = cleanCell(records[index]?.[column] ?? '');
    if (value !== '') values.push(value);
  };
  const top = Math.min(records.length, sampledValues * 4);
  for (let index = 0; index < top && values.length < sampledValues / 2; index++) take(index);
  const step = Math.max(1, Math.floor((records.length - top) / sampledValues));
  for (let index = top; index < records.length && values.length < sampledValues; index += step) take(index);
  return values;
}
