import { startPracticeAgency, type PracticeAgency } from '#backend/practice-agency/start-practice-agency';
import { succeed, type Result } from '#shared/contract/result';
import type { Command } from '../command';
import { complainUsage, type Complaint } from '../complaint';
import { exitCodes } from '../exit-codes';
import { complainTooMany } from '../take-words';
import { alignColumns } from '../output';
import type { Terminal } from '../terminal';

/** `practice [--port N]`: serves the practice agency until Ctrl-C. Its people are forgotten at the end. */
export const practiceCommand: Command = {
  options: ['port'],
  async run(terminal, line, words) {
    const { t, output } = terminal;
    if (words.length > 0) return complainTooMany(words, t);
    const port = line.text('port') ?? '0';
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
      return complainUsage(t('cli:bad-port', { value: port }));
    }
    const started = await startOn(Number(port), terminal);
    if (!started.ok) return started;
    const agency = started.value;
    const { url, token, companyId, locations, controlKey } = agency;
    output.answer({ url, token, companyId, name: agency.name, locations, controlKey }, () =>
      describePractice(agency, terminal),
    );
    await terminal.interruption.arrives();
    await agency.close();
    return succeed(exitCodes.done);
  },
};

async function startOn(port: number, { t }: Terminal): Promise<Result<PracticeAgency, Complaint>> {
  try {
    return succeed(await startPracticeAgency({ port }));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    return complainUsage(t('cli:port-taken', { port }), t('cli:port-taken-next'));
  }
}

function describePractice({ url, token, companyId }: PracticeAgency, { t, output }: Terminal): string[] {
  return [
    output.paint('bold', t('cli:practice-serving')),
    ...alignColumns([
      [t('cli:practice-address'), url],
      [t('cli:practice-token'), token],
      [t('cli:practice-company'), companyId],
    ]),
    '',
    t('cli:practice-try'),
    `  GHL_API_BASE_URL=${url} GHL_TOKEN=${token} GHL_COMPANY_ID=${companyId} \\`,
    '    ghl-roster plan FILE',
    '',
    t('cli:practice-stop'),
  ];
}
