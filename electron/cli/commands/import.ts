import type { BackendApi } from '#shared/contract/backend-api';
import { fail, succeed, type Result } from '#shared/contract/result';
import { askYesNo, canAsk } from '../ask';
import { withBackend, type BackendSession } from '../backend-session';
import type { Command } from '../command';
import { complainFailure, complainUsage, describeAsComplaint, type Complaint } from '../complaint';
import { exitCodes, type ExitCode } from '../exit-codes';
import { complainConsent, gatherPlan, planOptions, type GatheredPlan } from '../gather-plan';
import type { ParsedLine } from '../parse-line';
import { describePlanInText, writePlan } from '../plan-text';
import { answerRun, checkFilesWanted, readFilesWanted, type FilesWanted } from '../answer-run';
import { followRun } from '../follow-run';
import { rememberSheet } from '../remember-sheet';
import { describeSuggestions, suggestOptions } from '../sheet-text';
import { takeFile } from '../take-words';
import type { Terminal } from '../terminal';

/** `import FILE`: plans, asks for a yes, runs, and answers with one line per source row. */
export const importCommand: Command = {
  options: [...planOptions, 'exactly', 'yes', 'results', 'credentials'],
  async run(terminal, line, words) {
    const { t } = terminal;
    const path = takeFile(words, 'import', t);
    if (!path.ok) return path;
    // Before any work: a scheduled task must not find out at the end that nobody could answer.
    if (!line.has('yes') && !canAsk(terminal))
      return complainUsage(t('cli:yes-needed'), t('cli:yes-needed-next'));
    const files = readFilesWanted(line);
    const unwritable = await checkFilesWanted(files);
    if (unwritable) return complainFailure(t, unwritable);
    warnAboutArguments(line, terminal);
    return withBackend(terminal, async (session) => {
      const order = await settlePlan(session, terminal, line, path.value);
      if (!order.ok) return order;
      return runPlan(session, order.value, { files, exactly: line.has('exactly') }, terminal, {
        path: path.value,
        line,
      });
    });
  },
};

/** All of a plan that its run needs. The sheet and the planned rows of 100,000 people would fill the memory beside it. */
type SettledPlan = Pick<GatheredPlan, 'agency' | 'allow' | 'onlyValid'> & { readonly planId: string };

/** A plan with its yes, or why there is none. */
async function settlePlan(
  session: BackendSession,
  terminal: Terminal,
  line: ParsedLine,
  path: string,
): Promise<Result<SettledPlan, Complaint>> {
  const plan = await gatherPlan(session.backend.api, terminal, line, path);
  if (!plan.ok) return plan;
  warnAboutPasswords(plan.value, line, terminal);
  const refused = refusePlan(plan.value, terminal);
  if (refused) return refused;
  if (!line.has('yes') && hasWork(plan.value) && !(await confirm(plan.value, terminal))) {
    return fail(describeAsComplaint(terminal.t, { kind: 'cancelled' }));
  }
  const { agency, allow, onlyValid, overview } = plan.value;
  return succeed({ agency, allow, onlyValid, planId: overview.planId });
}

/** What must be settled before anything is changed: rows that are wrong, and guards nobody has agreed to. */
function refusePlan(
  plan: GatheredPlan,
  terminal: Terminal,
): { readonly ok: false; readonly failure: Complaint } | null {
  const { t, output } = terminal;
  const { summary } = plan.overview;
  if (plan.rows.length === 0) {
    // Headings and nothing below them: the sheet is what has to be mended.
    const complaint = describeAsComplaint(t, { kind: 'plan-is-empty' });
    return fail({ ...complaint, exitCode: exitCodes.invalidRows, details: { ...writePlan(plan, terminal) } });
  }
  if (summary.invalid > 0 && (!plan.onlyValid || summary.invalid === plan.rows.length)) {
    if (!output.json) for (const row of describePlanInText(plan, terminal)) output.note(row);
    const complaint = describeAsComplaint(t, { kind: 'plan-has-invalid-rows', rows: summary.invalid });
    const next = [
      plan.onlyValid ? complaint.next : t('cli:only-valid-next'),
      // People have just read it above.
      ...(output.json ? describeSuggestions(suggestOptions(plan.sheet), terminal) : []),
    ]
      .filter(Boolean)
      .join(' ');
    return fail({ ...complaint, next, details: { ...writePlan(plan, terminal) } });
  }
  return complainConsent(plan, terminal);
}

function hasWork({ overview: { summary } }: GatheredPlan): boolean {
  return summary.create + summary.update + summary.delete > 0;
}

async function confirm(plan: GatheredPlan, terminal: Terminal): Promise<boolean> {
  const { t, output } = terminal;
  for (const line of describePlanInText(plan, terminal)) output.note(line);
  const { create, update, delete: gone } = plan.overview.summary;
  return askYesNo(terminal, t('cli:ask-import', { count: create + update + gone, agency: plan.agency.name }));
}

async function runPlan(
  session: BackendSession,
  plan: SettledPlan,
  { files, exactly }: { readonly files: FilesWanted; readonly exactly: boolean },
  terminal: Terminal,
  source: { readonly path: string; readonly line: ParsedLine },
): Promise<Result<ExitCode, Complaint>> {
  const { api } = session.backend;
  if (plan.agency.kind === 'practice') terminal.output.note(terminal.t('cli:practice-forgets'));
  const started = await startPlan(api, plan, exactly);
  if (!started.ok) return complainFailure(terminal.t, started.failure);
  if (plan.agency.kind !== 'practice') {
    await rememberSheet(terminal, started.value.runId, source.path, source.line);
  }
  const followed = await followRun(api, started.value.runId, terminal);
  if (!followed.ok) return complainFailure(terminal.t, followed.failure);
  return answerRun(session, started.value.runId, files, terminal);
}

function startPlan(api: BackendApi, plan: SettledPlan, exactly: boolean): ReturnType<BackendApi['startRun']> {
  return api.startRun({
    planId: plan.planId,
    allow: [...plan.allow],
    onlyValid: plan.onlyValid,
    grant: exactly ? 'exactly' : 'leave',
  });
}

function warnAboutArguments(line: ParsedLine, { t, output }: Terminal): void {
  if (line.texts('default').some((text) => /^\s*password\s*=/i.test(text))) {
    output.note(t('cli:password-in-arguments'));
  }
}

/** The mode may come from a mapping, so the sheet is asked and not the line. */
function warnAboutPasswords({ sheet }: GatheredPlan, line: ParsedLine, { t, output }: Terminal): void {
  const { passwordMode } = sheet.choices();
  const isLost = passwordMode === 'generate' && line.text('credentials') === null;
  if (isLost) output.note(t('cli:passwords-would-be-lost'));
  if (passwordMode === 'one-for-all') output.note(t('cli:shared-password-warning'));
}
