/**
 * A second, independent reader of delimited text, letter by letter after RFC 4180, to hold ours against.
 *
 * @returns null when the text breaks the rules: what it means is then a matter of opinion.
 */
export function readStrictly(text: string, delimiter: string): string[][] | null {
  const records: string[][] = [];
  let record: string[] = [];
  let cell = '';
  let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  const endCell = (): void => {
    record.push(cell);
    cell = '';
    state = 'start';
  };
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] ?? '';
    if (state === 'quoted') {
      if (sign !== '"') cell += sign;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else state = 'closed';
    } else if (sign === delimiter) endCell();
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[i + 1] === '\n') i++;
      endCell();
      records.push(record);
      record = [];
    } else if (sign === '"') {
      // A quote anywhere but at the start of a cell, also after blanks, is read by different programs differently.
      if (state !== 'start') return null;
      state = 'quoted';
    } else if (state === 'closed') return null;
    else {
      cell += sign;
      state = 'plain';
    }
  }
  if (state === 'quoted') return null;
  if (record.length > 0 || cell !== '' || state === 'closed') {
    endCell();
    records.push(record);
  }
  return records;
}
