/** What it prints at its end, if it lives to see it. */
export interface ProgramReport {
  readonly state: string;
  readonly reason: string | null;
  readonly rows: readonly {
    readonly email: string;
    readonly status: string;
    readonly userId: string | null;
  }[];
}
