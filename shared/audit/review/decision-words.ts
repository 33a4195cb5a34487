import { foldWords } from '../../sheet/fold-text';
import type { DecisionKind } from './types';

/** Words reviewers write for a decision, in both languages, besides those the sheet itself names. */
const words: Readonly<Record<DecisionKind, readonly string[]>> = {
  keep: [
    'keep',
    'keep access',
    'ok',
    'okay',
    'conservar',
    'mantener',
    'dejar',
    'sin cambio',
    'sin cambios',
    'igual',
    'se queda',
  ],
  restrict: ['restrict', 'limit', 'restringir', 'limitar', 'reducir'],
  move: ['move', 'transfer', 'mover', 'cambiar', 'trasladar', 'pasar'],
  remove: [
    'remove',
    'delete',
    'quitar',
    'eliminar',
    'borrar',
    'baja',
    'dar de baja',
    'ya no trabaja aqui',
    'left',
  ],
};

const kinds = new Map(
  (Object.entries(words) as [DecisionKind, readonly string[]][]).flatMap(([kind, list]) =>
    list.map((word) => [word, kind] as const),
  ),
);

/** "restrict to Counter staff", "mover a Zacatepec": the decision and what it names. */
const withTarget =
  /^\s*(restrict|limit|restringir|limitar|reducir|move|transfer|mover|cambiar|trasladar|pasar)\s+(?:to|a|al|a la)\s+(.+)$/i;

export interface DecisionWord {
  readonly kind: DecisionKind;
  /** The template or sub-account named in the same cell; empty for none. */
  readonly target: string;
}

/** Null for a word nobody knows: it is asked, never guessed. Nothing that is only similar counts. */
export function readDecisionWord(
  cell: string,
  meanings: ReadonlyMap<string, DecisionKind>,
): DecisionWord | null {
  const word = foldWords(cell);
  const kind = meanings.get(word) ?? kinds.get(word);
  if (kind !== undefined) return { kind, target: '' };
  const [, first = '', target = ''] = withTarget.exec(cell) ?? [];
  const named = kinds.get(foldWords(first));
  return named === undefined ? null : { kind: named, target: target.trim() };
}
