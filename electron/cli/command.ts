import type { Result } from '#shared/contract/result';
import type { Complaint } from './complaint';
import type { ExitCode } from './exit-codes';
import type { OptionName } from './option-table';
import type { ParsedLine } from './parse-line';
import type { Terminal } from './terminal';

/** One command of the command line. */
export interface Command {
  /** The options it takes besides the global ones; any other is refused, not ignored. */
  readonly options: readonly OptionName[];
  /** @param words what follows the command's name */
  run(terminal: Terminal, line: ParsedLine, words: readonly string[]): Promise<Result<ExitCode, Complaint>>;
}
