import type { PlannedRow, PlannedRowView } from './types';

/** What may cross to the page: everything but the body to be sent and the person as found. */
export function viewPlannedRow(row: PlannedRow): PlannedRowView {
  const { send: _send, before: _before, passwordGenerated: _generated, ...view } = row;
  return view;
}
