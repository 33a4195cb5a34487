import type { CallName, EventName } from './calls';

/**
 * The names of all calls and events as plain lists, without the schemas: the preload and the page need the names only,
 * and a sandboxed preload should carry nothing else. The compiler holds both to the contract: a name that is missing,
 * unknown or there twice does not compile.
 */
const callNameSet = {
  getAppInfo: true,
  getSettings: true,
  saveSettings: true,
  listAgencies: true,
  checkConnection: true,
  addAgency: true,
  replaceToken: true,
  removeAgency: true,
  openPractice: true,
  resetPractice: true,
  listLocations: true,
  listSamples: true,
  readSample: true,
  saveTemplateSheet: true,
  preparePlan: true,
  prepareChange: true,
  changePlan: true,
  getPlanRows: true,
  startRun: true,
  pauseRun: true,
  resumeRun: true,
  stopRun: true,
  listRuns: true,
  getRun: true,
  getRunRows: true,
  saveResults: true,
  retryRun: true,
  previewUndo: true,
  getUndoRows: true,
  startUndo: true,
  previewCorrection: true,
  getCorrectionRows: true,
  startCorrection: true,
  saveCredentials: true,
  listTemplates: true,
  saveTemplate: true,
  removeTemplate: true,
  exportTemplates: true,
  importTemplates: true,
} as const satisfies Record<CallName, true>;

const eventNameSet = {
  connectionStep: true,
  planProgress: true,
  runProgress: true,
  changed: true,
} as const satisfies Record<EventName, true>;

export const plainCallNames = Object.keys(callNameSet) as readonly CallName[];
export const plainEventNames = Object.keys(eventNameSet) as readonly EventName[];
