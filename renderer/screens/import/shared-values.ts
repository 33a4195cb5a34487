import type { Field } from '#shared/sheet/fields';
import type { FlagValue } from '../../components/flag-chooser';

/**
 * "One value for everyone" is kept as a person would type it into a cell, so that defaults and cells go through the
 * same matching: lists joined with `;`, `[]` for "explicitly none", and no entry at all for "not given".
 */
export type ListValue =
  | { readonly kind: 'not-given' }
  | { readonly kind: 'none' }
  | { readonly kind: 'chosen'; readonly values: readonly string[] };

export function readListValue(text: string | undefined): ListValue {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return { kind: 'not-given' };
  if (trimmed === '[]') return { kind: 'none' };
  return {
    kind: 'chosen',
    values: trimmed
      .split(/[;\n|]/)
      .map((value) => value.trim())
      .filter((value) => value !== ''),
  };
}

/** @returns the cell text, or null for "not given". An empty choice is "not given": none has to be said. */
export function writeListValue(value: ListValue): string | null {
  if (value.kind === 'none') return '[]';
  if (value.kind === 'not-given' || value.values.length === 0) return null;
  return value.values.join(';');
}

export function readFlagValue(text: string | undefined): FlagValue {
  if (text === 'true') return 'on';
  return text === 'false' ? 'off' : 'not-given';
}

export function writeFlagValue(value: FlagValue): string | null {
  if (value === 'not-given') return null;
  return value === 'on' ? 'true' : 'false';
}

export function flagField(name: string): Field {
  return `permissions.${name}`;
}

/** One number per sub-account, as in a cell: `id=+52…; id=+52…`. */
export function readPhoneMap(
  text: string | undefined,
): readonly { readonly locationId: string; readonly phone: string }[] {
  const list = readListValue(text);
  if (list.kind !== 'chosen') return [];
  return list.values.map((pair) => {
    const at = pair.indexOf('=');
    return at === -1
      ? { locationId: pair, phone: '' }
      : { locationId: pair.slice(0, at).trim(), phone: pair.slice(at + 1).trim() };
  });
}

export function writePhoneMap(
  entries: readonly { readonly locationId: string; readonly phone: string }[],
): string | null {
  return entries.length === 0
    ? null
    : entries.map(({ locationId, phone }) => `${locationId}=${phone}`).join('; ');
}
