import type { BackendApi } from '#shared/contract/backend-api';
import type { Agency } from '#shared/contract/calls';
import { succeed, type Result } from '#shared/contract/result';
import type { SnapshotInfo } from '#shared/audit/types';
import { severities, type Severity } from '#shared/audit/findings/types';
import { prepareAuditDirectory, writeAuditFiles } from '../audit-files';
import { describeAuditInText, writeAudit } from '../audit-text';
import { chooseBaseline } from '../audit-baseline';
import { withBackend } from '../backend-session';
import { chooseAgency } from '../choose-agency';
import type { Command } from '../command';
import { complainFailure, complainUsage, type Complaint } from '../complaint';
import { exitCodes } from '../exit-codes';
import { gatherAudit } from '../gather-audit';
import { agencyOptions } from '../option-table';
import type { ParsedLine } from '../parse-line';
import { complainTooMany } from '../take-words';
import type { Terminal } from '../terminal';

/**
 * `audit`: takes a picture of the agency, and says what deserves a look and what has changed. Changes nothing in
 * GoHighLevel. Findings are no failure: the exit code is 0 with or without, unless `--fail-on` asks for another.
 */
export const auditCommand: Command = {
  options: [...agencyOptions, 'out', 'against', 'details', 'fail-on'],
  async run(terminal, line, words) {
    const { t, output } = terminal;
    if (words.length > 0) return complainTooMany(words, t);
    const failOn = readFailOn(line, terminal);
    if (!failOn.ok) return failOn;
    const out = line.text('out');
    const unwritable = out === null ? null : await prepareAuditDirectory(out);
    if (unwritable !== null) return complainFailure(t, unwritable);
    return withBackend(terminal, async ({ backend: { api } }) => {
      const agency = await chooseAgency(api, line, terminal);
      if (!agency.ok) return agency;
      const { agencyId } = agency.value;
      // Before the picture is taken: a mistyped name should not cost minutes of reading.
      const wanted = { given: line.text('against'), details: line.has('details') };
      const baseline = await chooseBaseline(api, agencyId, wanted, terminal);
      if (!baseline.ok) return baseline;
      const taken = await takeSnapshot(api, agency.value, line.has('details'), terminal);
      if (!taken.ok) return taken;
      const audit = await gatherAudit(api, taken.value, baseline.value);
      if (!audit.ok) return complainFailure(t, audit.failure);
      const document = writeAudit(audit.value, terminal);
      if (out !== null) {
        const failure = await writeAuditFiles(out, document, audit.value, terminal);
        if (failure !== null) return complainFailure(t, failure);
      }
      output.answer(document, () => describeAuditInText(audit.value, out, terminal));
      const { counts } = audit.value;
      const isBad = failOn.value.some((severity) => counts[severity] > 0);
      return succeed(isBad ? exitCodes.someFailed : exitCodes.done);
    });
  },
};

/** The severities that make the exit code 3: the one named and everything worse. */
function readFailOn(line: ParsedLine, { t }: Terminal): Result<readonly Severity[], Complaint> {
  const given = line.text('fail-on');
  if (given === null) return succeed([]);
  const found = severities.findIndex((severity) => severity === given.toLowerCase());
  if (found >= 0) return succeed(severities.slice(0, found + 1));
  return complainUsage(
    t('cli:bad-choice', { option: '--fail-on', value: given, allowed: severities.join(', ') }),
  );
}

async function takeSnapshot(
  api: BackendApi,
  { agencyId }: Agency,
  details: boolean,
  { t, output, interruption }: Terminal,
): Promise<Result<SnapshotInfo, Complaint>> {
  const stopListening = api.onAuditProgress(({ step, done, total }) => {
    if (step === 'people') output.progress(t('audits:progress-people', { count: total ?? 0 }));
    if (step === 'details') output.progress(t('audits:progress-details', { done, total: total ?? 0 }));
  });
  try {
    const taken = await interruption.during(
      api.takeSnapshot({ agencyId, details }),
      () => void api.cancelSnapshot({ agencyId }),
    );
    return taken.ok ? taken : complainFailure(t, taken.failure);
  } finally {
    stopListening();
  }
}
