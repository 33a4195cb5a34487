/** A person of the practice agency as its tests see them: what the API answers, plus what it hides. */
export interface PracticePerson {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  /** Lower case. */
  readonly email: string;
  /** E.164, or null. */
  readonly phone: string | null;
  readonly type: string;
  readonly role: string;
  readonly locationIds: readonly string[];
  readonly permissions: Readonly<Record<string, boolean>>;
  readonly scopes: readonly string[];
  readonly scopesAssignedToOnly: readonly string[];
  readonly platformLanguage: string;
  readonly profilePhoto: string | null;
  /** Location id → number; no answer contains it (documented). */
  readonly twilioPhone: Readonly<Record<string, string>>;
  readonly totpEnabled: boolean;
  /** ISO 8601. */
  readonly dateAdded: string;
  readonly dateUpdated: string;
  readonly deleted: boolean;
}
