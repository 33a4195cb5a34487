import { planImport } from '#shared/import-plan/plan-import';
import type { AgencyPeople, ImportPlan, PlanChoices, PlannableRow } from '#shared/import-plan/types';
import type { Clock } from '../ports';

/** A plan as it waits for a yes. Holds passwords and bodies, so it never leaves the backend. */
export interface PreparedPlan {
  readonly planId: string;
  readonly agencyId: string;
  /** Whose people were read: an agency may be pointed at another company before the yes. */
  readonly companyId: string;
  /** When its people were read; wall-clock ms, as the store takes it in. */
  readonly readAt?: number;
  readonly sheet: { readonly fileName: string; readonly sha256: string };
  readonly rows: readonly PlannableRow[];
  readonly people: AgencyPeople;
  readonly choices: PlanChoices;
  readonly plan: ImportPlan;
  /** Requests the look-ups took. */
  readonly requests: number;
  /** A change without a sheet: what each row wants is settled. */
  readonly isChange?: boolean;
}

/**
 * Plans live in memory only: they are cheap to make again, and what the agency looks like ages quickly. The oldest is
 * forgotten when there are too many, so that abandoned wizards do not fill the memory.
 */
export class PlanStore {
  readonly #plans = new Map<string, PreparedPlan>();

  constructor(
    private readonly clock: Pick<Clock, 'now'>,
    private readonly limit = 5,
  ) {}

  add(prepared: PreparedPlan): void {
    this.#plans.set(prepared.planId, { readAt: this.clock.now(), ...prepared });
    for (const planId of this.#plans.keys()) {
      if (this.#plans.size <= this.limit) break;
      this.#plans.delete(planId);
    }
  }

  find(planId: string): PreparedPlan | undefined {
    return this.#plans.get(planId);
  }

  /** The same people and rows under other choices; no request is made. A change only lets rows be left out. */
  change(prepared: PreparedPlan, wanted: PlanChoices): PreparedPlan {
    const choices = prepared.isChange === true ? { ...prepared.choices, excluded: wanted.excluded } : wanted;
    const changed = { ...prepared, choices, plan: planImport(prepared.rows, prepared.people, choices) };
    this.#plans.set(prepared.planId, changed);
    return changed;
  }

  /** The same rows and choices, with what was found out about the agency since. */
  learn(prepared: PreparedPlan, people: AgencyPeople): PreparedPlan {
    const { rows, choices } = prepared;
    const changed = { ...prepared, people, plan: planImport(rows, people, choices) };
    this.#plans.set(prepared.planId, changed);
    return changed;
  }

  /** A plan runs once: a second press of the button finds nothing. */
  take(planId: string): void {
    this.#plans.delete(planId);
  }
}
