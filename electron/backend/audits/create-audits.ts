import { join } from 'node:path';
import type { CallOutput } from '#shared/contract/calls';
import type { Connections } from '../agencies/connections';
import { createAuditHandlers } from '../handlers/audits';
import { createFindingHandlers } from '../handlers/findings';
import { createReviewHandlers } from '../handlers/reviews';
import type { PlanStore } from '../planning/plan-store';
import type { RunEngine } from '../runs/run-engine';
import type { Clock, FileAccess, Randomness } from '../ports';
import { writeAtomically } from '../storage/atomic-write';
import { openDismissals } from '../storage/dismissals';
import { openReviews } from '../storage/reviews';
import { openSnapshots } from '../storage/snapshots';
import type { Templates } from '../storage/templates';
import type { EventHub } from '../event-hub';
import { takePicturesAfterRuns } from './after-run-pictures';
import { ComparisonCache } from './comparisons';
import { SnapshotTaker } from './snapshot-taker';

export interface AuditParts {
  readonly dataDirectory: string;
  readonly host: CallOutput<'getAppInfo'>['host'];
  readonly connections: Connections;
  readonly templates: Templates;
  readonly engine: RunEngine;
  readonly plans: PlanStore;
  readonly fileAccess: FileAccess;
  readonly hub: EventHub;
  readonly clock: Clock;
  readonly randomness: Randomness;
}

/** Everything of the audits, put together: the calls, and how to stop what is under way. */
export function createAudits(parts: AuditParts) {
  const { hub: notifier, clock, randomness, fileAccess } = parts;
  const directory = join(parts.dataDirectory, 'snapshots');
  const snapshots = openSnapshots(directory, writeAtomically);
  const taker = new SnapshotTaker({ snapshots, notifier, clock, randomness });
  const dismissals = openDismissals(directory, writeAtomically);
  const comparisons = new ComparisonCache(snapshots);
  const automatic = parts.host === 'terminal' ? null : takePicturesAfterRuns({ ...parts, snapshots, taker });
  return {
    handlers: {
      ...createAuditHandlers({
        connections: parts.connections,
        snapshots,
        taker,
        comparisons,
        fileAccess,
        notifier,
        randomness,
        // A scheduled task runs the command line; a person presses the button of a window.
        cause: parts.host === 'terminal' ? 'scheduled' : 'asked',
      }),
      ...createFindingHandlers({
        snapshots,
        dismissals,
        templates: parts.templates,
        comparisons,
        fileAccess,
        notifier,
        clock,
      }),
      ...createReviewHandlers({
        connections: parts.connections,
        snapshots,
        reviewedSnapshots: openSnapshots(join(parts.dataDirectory, 'reviews', 'snapshots'), writeAtomically),
        reviews: openReviews(join(parts.dataDirectory, 'reviews'), writeAtomically),
        dismissals,
        engine: parts.engine,
        plans: parts.plans,
        fileAccess,
        notifier,
        clock,
        randomness,
      }),
    },
    close() {
      automatic?.close();
      taker.stopAll();
    },
  };
}
