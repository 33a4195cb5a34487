import type { GhlUser, PersonInput } from '#shared/ghl/user';
import { haveSameMembers } from '#shared/import-plan/combine-locations';

/**
 * Whether a person found under our email after an unknown outcome carries the name we sent. Compared without case,
 * accents and blanks: GHL may tidy names up. An answer without a name proves nothing against it.
 */
export function isSameName(asked: PersonInput, user: GhlUser): boolean {
  const wanted = fold(`${asked.firstName ?? ''}${asked.lastName ?? ''}`);
  const candidates = [`${user.firstName}${user.lastName}`, user.name].map(fold).filter((name) => name !== '');
  return candidates.length === 0 || wanted === '' || candidates.includes(wanted);
}

/** Whether nothing tells this person from the one we asked for. */
export function isExactlyAsAsked(asked: PersonInput, user: GhlUser): boolean {
  return (
    isSameName(asked, user) &&
    (user.firstName !== '' || user.name !== '') &&
    (asked.type === undefined || asked.type === user.type) &&
    (asked.role === undefined || asked.role === user.role) &&
    (asked.locationIds === undefined || haveSameMembers(asked.locationIds, user.locationIds)) &&
    digits(asked.phone ?? '') === digits(user.phone ?? '')
  );
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\s]/gu, '')
    .toLowerCase();
}

function digits(text: string): string {
  return text.replace(/\D/g, '');
}
