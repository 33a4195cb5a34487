import { succeed } from '#shared/contract/result';
import type { Translate } from '#shared/i18n/create-translator';
import type { Command } from '../command';
import { exitCodes } from '../exit-codes';
import { alignColumns } from '../output';
import { sharedPasswordVariable } from '../option-table';
import type { Terminal } from '../terminal';

/** `help`: every command and option on one page. */
export const helpCommand: Command = {
  options: [],
  async run(terminal) {
    terminal.output.answer({ help: writeHelp(terminal).join('\n') }, () => writeHelp(terminal));
    return succeed(exitCodes.done);
  },
};

export function writeHelp({ t, output }: Terminal): string[] {
  const section = (title: string, rows: readonly (readonly [string, string])[]): string[] => [
    '',
    output.paint('bold', title),
    ...alignColumns(rows),
  ];
  return [
    `${output.paint('bold', 'ghl-roster')} – ${t('cli:help-tagline')}`,
    '',
    t('cli:help-usage', { usage: 'ghl-roster COMMAND [OPTIONS]' }),
    ...section(t('cli:help-commands'), listCommands(t)),
    ...section(t('cli:help-sheet-options'), listSheetOptions(t)),
    ...section(t('cli:help-plan-options'), listPlanOptions(t)),
    ...section(t('cli:help-export-options'), listExportOptions(t)),
    ...section(t('audits:help-options'), listAuditOptions(t)),
    ...section(t('cli:help-agency-options'), listAgencyOptions(t)),
    ...section(t('cli:help-other-options'), [
      ['--json', t('cli:help-json')],
      ['--lang en|es', t('cli:help-lang')],
      ['--version, -v', t('cli:help-version')],
    ]),
    ...section(t('cli:help-exit-codes'), [
      ['0', t('cli:help-exit-done')],
      ['1', t('cli:help-exit-usage')],
      ['2', t('cli:help-exit-invalid')],
      ['3', t('cli:help-exit-failed')],
      ['4', t('cli:help-exit-held')],
      ['130', t('cli:help-exit-interrupted')],
    ]),
  ];
}

function listCommands(t: Translate): [string, string][] {
  return [
    ['check FILE', t('cli:help-check')],
    ['plan FILE', t('cli:help-plan')],
    ['import FILE', t('cli:help-import')],
    ['runs', t('cli:help-runs')],
    ['runs resume ID [FILE]', t('cli:help-runs-resume')],
    ['runs retry ID [FILE]', t('cli:help-runs-retry')],
    ['runs undo ID [--include-changed]', t('cli:help-runs-undo')],
    ['runs results ID --out FILE', t('cli:help-runs-results')],
    ['export --out FILE', t('cli:help-export')],
    ['audit', t('audits:help-audit')],
    ['profiles', t('cli:help-profiles')],
    ['profiles add NAME [--company ID]', t('cli:help-profiles-add')],
    ['profiles remove NAME', t('cli:help-profiles-remove')],
    ['practice [--port N]', t('cli:help-practice')],
  ];
}

function listSheetOptions(t: Translate): [string, string][] {
  return [
    ['--map "HEADING=FIELD"', t('cli:help-map')],
    ['--default FIELD=VALUE', t('cli:help-default')],
    ['--answer FIELD:VALUE=MEANING', t('cli:help-answer')],
    ['--mapping FILE', t('cli:help-mapping')],
    ['--template FILE', t('cli:help-template')],
    ['--header-row N', t('cli:help-header-row')],
    ['--sheet NAME', t('cli:help-sheet')],
    ['--encoding NAME', t('cli:help-encoding')],
    ['--delimiter CHAR', t('cli:help-delimiter')],
    ['--country MX', t('cli:help-country')],
    ['--locations add|replace|remove', t('cli:help-locations')],
    ['--password-mode column|generate|one-for-all', t('cli:help-password-mode')],
  ];
}

function listPlanOptions(t: Translate): [string, string][] {
  return [
    ['--on-existing skip|update|add-locations|fail', t('cli:help-on-existing')],
    ['--on-deleted skip|create|fail', t('plan:help-on-deleted')],
    ['--on-new-address keep|create|replace|skip', t('plan:help-on-new-address')],
    ['--absent', t('plan:help-absent')],
    ['--only-valid', t('cli:help-only-valid')],
    ['--allow KIND,…', t('cli:help-allow')],
    ['--exactly', t('cli:help-exactly')],
    ['--yes, -y', t('cli:help-yes')],
    ['--results OUT.csv', t('cli:help-results')],
    ['--credentials OUT.csv', t('cli:help-credentials')],
  ];
}

function listExportOptions(t: Translate): [string, string][] {
  return [
    ['--out FILE', t('cli:help-export-out')],
    ['--format csv|xlsx|json', t('cli:help-export-format')],
    ['--columns A,B,…|all', t('cli:help-export-columns')],
    ['--query TEXT', t('cli:help-export-query')],
    ['--location NAME|ID', t('cli:help-export-location')],
    ['--role ROLE, --type TYPE', t('cli:help-export-role')],
    ['--ids ID,ID,…', t('cli:help-export-ids')],
    ['--sort COLUMN', t('cli:help-export-sort')],
    ['--direction asc|desc', t('cli:help-export-direction')],
    ['--details', t('cli:help-export-details')],
  ];
}

function listAuditOptions(t: Translate): [string, string][] {
  return [
    ['--against last|ID|FILE', t('audits:help-against')],
    ['--details', t('audits:help-details')],
    ['--out DIR', t('audits:help-out')],
    ['--fail-on high|medium|low', t('audits:help-fail-on')],
  ];
}

function listAgencyOptions(t: Translate): [string, string][] {
  return [
    ['--profile NAME', t('cli:help-profile')],
    ['--practice', t('cli:help-practice-option')],
    ['GHL_TOKEN, GHL_COMPANY_ID', t('cli:help-environment')],
    ['GHL_API_BASE_URL', t('cli:help-api-base-url')],
    ['GHL_ROSTER_HOME', t('cli:help-home')],
    [sharedPasswordVariable, t('cli:help-shared-password')],
  ];
}
