import type { Translate } from '../i18n/create-translator';
import { writeCsv } from './write-csv';

/** One new person's way in. */
export interface Credential {
  readonly row: number;
  readonly name: string;
  readonly email: string;
  /** Empty when it is lost: the program was interrupted where it could not be kept safely. */
  readonly password: string;
}

/** Passwords in clear. Written only when a person asks for this very file. */
export function writeCredentialsCsv(t: Translate, credentials: readonly Credential[]): string {
  const headings = [
    t('runs:heading-row'),
    t('runs:heading-name'),
    t('runs:heading-email'),
    t('runs:heading-password'),
  ];
  return writeCsv(
    headings,
    credentials.map(({ row, name, email, password }) => [row, name, email, password]),
  );
}
