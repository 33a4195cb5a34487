import { draftVersion, type DraftEdit, type SheetDraft } from '../draft';
import type { SheetCells } from '../sheet-cells';
import type { SheetMeaning } from '../sheet-meaning';
import type { ReadOptions } from '../types';
import { blankSecrets, createSecretFinder, type SecretFinder } from './find-passwords';
import { packTable, type SheetOrigin } from './sheet-origin';

/** Makes drafts of one sheet, again and again as it changes: packing the same file once is enough. */
export class DraftMaker {
  readonly #origin: SheetOrigin;
  #blanked: { readonly key: string; readonly packed: string } | null = null;

  constructor(origin: SheetOrigin) {
    this.#origin = origin;
  }

  async make(cells: SheetCells, meaning: SheetMeaning, withPasswords: boolean): Promise<SheetDraft> {
    const { fileName, sha256, sizeBytes } = this.#origin;
    const { headings, records } = cells.table;
    const columns = meaning.columns();
    const isSecret = withPasswords
      ? null
      : createSecretFinder(columns, meaning.unaskedColumns(), cells.width, records);
    const isOpen = ([row, column]: DraftEdit): boolean =>
      isSecret === null || !isSecret(records[cells.indexOfRow(row)] ?? [], column);
    const { password: leftOut, ...defaults } = meaning.choices.defaults;
    const readOptions = settleReading(cells);
    // Everything but the packing is taken down before anything is awaited: the sheet may change meanwhile.
    const draft: Omit<SheetDraft, 'content'> = {
      version: draftVersion,
      fileName,
      sha256,
      sizeBytes,
      readOptions,
      headings,
      matches: columns.map(({ field, confidence, reason }) => ({ field, confidence, reason })),
      rowCount: cells.rowCount,
      choices: withPasswords ? meaning.choices : { ...meaning.choices, defaults },
      edits: cells.edits().filter(isOpen),
      excluded: [...cells.excluded].sort((a, b) => a - b).map((index) => cells.rowNumber(index)),
      passwordsLeftOut: isSecret !== null || (!withPasswords && leftOut !== undefined),
    };
    // A workbook may hold passwords in a worksheet nobody looked at, so that it never goes out as it is without them.
    const asItIs = withPasswords || (isSecret === null && cells.raw.kind === 'delimited');
    const content = asItIs
      ? { kind: this.#origin.kind, packed: this.#origin.pack() }
      : { kind: 'table' as const, packed: await this.#packBlanked(cells, readOptions, isSecret, columns) };
    return { ...draft, content };
  }

  async #packBlanked(
    cells: SheetCells,
    options: ReadOptions,
    isSecret: SecretFinder | null,
    columns: readonly { readonly field: string | null }[],
  ): Promise<string> {
    const key = JSON.stringify([options, columns.map(({ field }) => field)]);
    if (this.#blanked?.key !== key) {
      const { headerRow } = cells.table;
      const raw = await this.#origin.read(options);
      // It was read like this before; only memory can run out, and that throws.
      if (!raw.ok) throw new Error(`The sheet could not be read again: ${raw.failure.kind}`);
      this.#blanked = { key, packed: packTable(blankSecrets(raw.value, headerRow, isSecret)) };
    }
    return this.#blanked.packed;
  }
}

/** What the reading has found, to be read the same way again. */
function settleReading({ raw, table }: SheetCells): ReadOptions {
  return {
    ...(raw.encoding !== null && { encoding: raw.encoding }),
    ...(raw.delimiter !== null && { delimiter: raw.delimiter }),
    ...(raw.sheetName !== null && { sheetName: raw.sheetName }),
    headerRow: table.headerRow,
  };
}
