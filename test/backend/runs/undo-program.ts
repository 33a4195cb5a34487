import { createAfterRunHandlers } from '#backend/handlers/after-run';
import { writeAtomically } from '#backend/storage/atomic-write';
import { openRunMarks } from '#backend/storage/run-marks';
import { openProgram, type ProgramTarget } from './program-engine';
import type { ProgramReport } from './run-program-report';

/** What the parent asks of this process: take this run back, or go on with that. */
export interface UndoOrder extends ProgramTarget {
  readonly runId: string;
}

async function main(order: UndoOrder): Promise<void> {
  const parts = openProgram(order);
  const { engine } = parts;
  const known = (await engine.list()).find(({ kind }) => kind === 'undo');
  const runId = known?.runId ?? (await start(order, parts));
  if (known !== undefined && known.state !== 'done') {
    const resumed = await engine.resume(runId);
    if (!resumed.ok) throw new Error(JSON.stringify(resumed.failure));
  }
  await engine.waitUntilSettled(runId);
  const run = await engine.get(runId);
  const rows = await engine.rows(runId);
  if (!run.ok || !rows.ok) throw new Error('The run cannot be read');
  const { state, reason } = run.value.record;
  const report: ProgramReport = { state, reason, rows: rows.value };
  process.stdout.write(JSON.stringify(report));
}

async function start(order: UndoOrder, parts: ReturnType<typeof openProgram>): Promise<string> {
  const handlers = createAfterRunHandlers({
    ...parts,
    marks: openRunMarks(order.directory, writeAtomically),
  });
  const preview = await handlers.previewUndo({ runId: order.runId });
  if (!preview.ok) throw new Error(JSON.stringify(preview.failure));
  const { undoId } = preview.value;
  const started = await handlers.startUndo({
    undoId,
    includeChangedSince: false,
    allow: ['delete', 'large-share'],
  });
  if (!started.ok) throw new Error(JSON.stringify(started.failure));
  return started.value.runId;
}

await main(JSON.parse(process.argv[2] ?? '') as UndoOrder);
