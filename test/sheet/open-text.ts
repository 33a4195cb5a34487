import { openSheet } from '../../shared/sheet/sheet-session';
import type { ReadOptions, SheetChoices, SheetContext, SheetSession } from '../../shared/sheet/types';
import { locations } from './corpus';

export const knownContext: SheetContext = { locations, templates: [] };
export const heading = 'Nombre;Apellidos;Correo;Teléfono;Sucursal;Rol;Tipo de usuario;Contraseña';

/** A sheet from its text, in an agency with sub-accounts. */
export async function openText(
  text: string | Uint8Array,
  choices: Partial<SheetChoices> = {},
  context: SheetContext = knownContext,
  options: ReadOptions = {},
): Promise<SheetSession> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const opened = await openSheet({ name: 'personas.csv', bytes }, options, choices, context);
  if (!opened.ok) throw new Error(`refused as ${opened.failure.kind}`);
  return opened.value;
}

export const cellsOf = (session: SheetSession, column: number): readonly string[] =>
  session.rows({ kind: 'all' }, 0, 1000).rows.map(({ cells }) => cells[column] ?? '');

/** All that a person could notice of a sheet. */
export function describeSession(session: SheetSession): unknown {
  return {
    overview: session.overview(),
    choices: session.choices(),
    questions: session.questions(),
    check: session.check(),
    rows: session.rows({ kind: 'all' }, 0, 10_000),
    prepared: session.prepared(),
  };
}
