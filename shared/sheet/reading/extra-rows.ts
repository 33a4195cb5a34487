import { foldText } from '../fold-text';

/**
 * Tells the rows of a sheet that are no people: totals, counts and notes below the table, and the headings once more as
 * printed exports repeat them on each page. Anything with an email in it is a person.
 *
 * @param header the record of the headings; null when the sheet has none.
 */
export function createExtraRowFinder(
  header: readonly string[] | null,
): (record: readonly string[]) => boolean {
  const headings = header === null ? null : header.map(foldText);
  const first = headings?.find((heading) => heading !== '') ?? null;
  return (record) => {
    // Nearly every row is done with here.
    for (const cell of record) if (cell.includes('@')) return false;
    const start = firstFilled(record);
    const text = start.length > 60 ? '' : foldText(start);
    if (first !== null && headings !== null && text === first && repeats(record, headings)) return true;
    if (!mayBeExtra.test(text)) return false;
    return total.test(text) || (note.test(text) && countFilled(record) <= 2);
  };
}

const mayBeExtra =
  /^([([*-]*\s*)?(\(?sub|(gran |grand )?total|suma|sum\b|somme|soma|promedio|average|media|count|conteo|recuento|cuenta|numero|number|no\.|n\.|cantidad|pagina|page|genera|gerado|genere|export|creado el|actualiza|updated|last updated|fuente|source|nota|note|obs|fin|end|---|===|\*|[\d.,]+ (registro|usuario|persona|empleado|fila|row|record|user|people|employee|registro|utilisateur|resultado|result))/;

const total =
  /^\W*((gran |grand |sub[ -]?)?total(es|s)?\b|(suma|sum|somme|soma|promedio|average)(:| total| general|$)|media$|count$|conteo\b|recuento\b|(numero|cantidad|no\.?) (total )?de (usuarios|personas|empleados|registros|colaboradores)|number of (users|people|employees|records|rows)|quantidade de)/;

const note =
  /^\W*(pagina \d|page \d|genera(do|ted)|gerado|genere|export(ado|ed|e)?\b.*\d|creado el|actualizad[oa]|(last )?updated|fuente:|source:|notas?:|notes?:|obs(ervaciones)?:|fin (del?|de la) |end of |-{3,}|={3,}|\*{3,}|[\d.,]+ (registro|usuario|persona|empleado|fila|row|record|user|people|employee|utilisateur|resultado|result))/;

function firstFilled(record: readonly string[]): string {
  for (const cell of record) if (cell !== '' && cell.trim() !== '') return cell.trim();
  return '';
}

function countFilled(record: readonly string[]): number {
  return record.filter((cell) => cell.trim() !== '').length;
}

function repeats(record: readonly string[], headings: readonly string[]): boolean {
  const filled = headings.filter((heading) => heading !== '').length;
  const same = headings.filter(
    (heading, index) => heading !== '' && foldText(record[index] ?? '') === heading,
  ).length;
  return filled >= 2 && same === filled;
}
