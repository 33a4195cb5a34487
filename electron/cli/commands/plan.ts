import { succeed } from '#shared/contract/result';
import { describeAbsent, gatherAbsent } from '../absent-people';
import { withBackend } from '../backend-session';
import type { Command } from '../command';
import { exitCodes } from '../exit-codes';
import { gatherPlan, planOptions } from '../gather-plan';
import { describePlanInText, writePlan } from '../plan-text';
import { takeFile } from '../take-words';

/** `plan FILE`: what would happen to every row. Asks GoHighLevel, changes nothing. */
export const planCommand: Command = {
  options: [...planOptions, 'absent'],
  async run(terminal, line, words) {
    const path = takeFile(words, 'plan', terminal.t);
    if (!path.ok) return path;
    return withBackend(terminal, async ({ backend }) => {
      const plan = await gatherPlan(backend.api, terminal, line, path.value);
      if (!plan.ok) return plan;
      const absent = line.has('absent')
        ? await gatherAbsent(backend.api, plan.value.overview.planId, terminal)
        : null;
      if (absent?.ok === false) return absent;
      const document = writePlan(plan.value, terminal);
      terminal.output.answer(absent === null ? document : { ...document, absent: absent.value }, () => [
        ...describePlanInText(plan.value, terminal),
        ...(absent === null ? [] : describeAbsent(absent.value, terminal)),
      ]);
      const { overview, rows, onlyValid } = plan.value;
      const isFine = rows.length > 0 && (overview.summary.invalid === 0 || onlyValid);
      return succeed(isFine ? exitCodes.done : exitCodes.invalidRows);
    });
  },
};
