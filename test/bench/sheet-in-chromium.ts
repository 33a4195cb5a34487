import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { ensureBuild } from '../../electron/launch/ensure-build.mjs';
import { startBrowserHostProcess, stopProcess } from '../helpers/browser-host-process';
import { findChromium, launchChromium } from '../helpers/chromium';
import { ImportWizard } from '../helpers/import-wizard';
import { makeSheet } from './make-sheet';

/** One pass over the same file, each in a page that has just been loaded: nothing is warm, as for a person. */
export interface ChromiumPass {
  /** ms from the file being chosen until it is parsed, or until its checked rows are on screen. */
  readonly papa: number;
  readonly app: number;
  /** The same in ms of processor time of all pages, which a busy machine changes less. */
  readonly papaCpu: number;
  readonly appCpu: number;
}

export interface ChromiumMeasure {
  readonly passes: readonly ChromiumPass[];
  /**
   * ms of the longest task of the window, by what the person did: as the browser reports it (0 when none reached the
   * 50 ms it reports), and by processor time, which leaves out what other programs took of it.
   */
  readonly longestTask: Readonly<Record<'read' | 'columns' | 'check' | 'scroll', LongestTask>>;
  /** ms between two frames while the table scrolls, and ms of processor time the window took for each. */
  readonly scrollFrame: { readonly p95: number; readonly cpu: number };
  /** Peak resident MB of the page's process, its worker included; null where the system does not tell. */
  readonly peakMegabytes: number | null;
}

export interface LongestTask {
  readonly wall: number;
  readonly cpu: number;
}

type Phase = keyof ChromiumMeasure['longestTask'];

/**
 * The built app in Chromium with a sheet of `rows`, beside Papa Parse alone in a bare page of the same browser.
 * @returns null where there is no Chromium
 */
export async function measureInChromium(rows: number, passes: number): Promise<ChromiumMeasure | null> {
  if (findChromium() === null) return null;
  await ensureBuild({ say: () => undefined });
  const folder = await mkdtemp(join(tmpdir(), 'roster-bench-'));
  const file = join(folder, 'bench.csv');
  await writeFile(file, makeSheet(rows));
  const { child, address } = await startBrowserHostProcess({
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    GHL_ROSTER_HOME: folder,
    LC_ALL: 'es_MX.UTF-8',
    BROWSER: 'none',
  });
  const browser = await launchChromium();
  try {
    return await measureApp(browser, address, file, passes);
  } finally {
    await browser.close();
    await stopProcess(child);
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureApp(
  browser: Browser,
  address: string,
  file: string,
  passes: number,
): Promise<ChromiumMeasure> {
  const context = await browser.newContext({ locale: 'es-MX', viewport: { width: 1280, height: 800 } });
  await context.addInitScript(watchWindow);
  let page = await context.newPage();
  await page.goto(address);
  await tellCountry(new ImportWizard(page, 'es'));

  const measured: ChromiumPass[] = [];
  const none: LongestTask = { wall: 0, cpu: 0 };
  const longestTask: Record<Phase, LongestTask> = { read: none, columns: none, check: none, scroll: none };
  const watch = async (phase: Phase, act: () => Promise<void>): Promise<void> => {
    const task = await watchTasks(browser, page, act);
    const before = longestTask[phase];
    longestTask[phase] = { wall: Math.max(before.wall, task.wall), cpu: Math.max(before.cpu, task.cpu) };
  };
  for (let pass = 0; pass < passes; pass += 1) {
    const bare = await measurePapa(browser, file);
    await page.close();
    page = await context.newPage();
    await page.goto(new URL('/#/import', address).href);
    await page.getByText(new ImportWizard(page, 'es').t('import:file-drop')).waitFor();
    let own: Opening = { wall: 0, cpu: 0 };
    await watch('read', async () => {
      own = await measureOpening(browser, page, file);
    });
    measured.push({ papa: bare.wall, papaCpu: bare.cpu, app: own.wall, appCpu: own.cpu });
  }
  const wizard = new ImportWizard(page, 'es');
  await watch('columns', () => wizard.goToColumns());
  await watch('check', () => wizard.goToCheck());
  let scrollFrame: ChromiumMeasure['scrollFrame'] = { p95: 0, cpu: 0 };
  await watch('scroll', async () => {
    scrollFrame = await measureScrolling(browser, page);
  });
  return { passes: measured, longestTask, scrollFrame, peakMegabytes: await readPeak(browser) };
}

/** ms a step goes on for after it can be used: lists that are drawn little by little, a draft that is kept. */
const settles = 1500;

/** Chromium's own account of the tasks of a page's main thread, as far as it is used. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time in microseconds. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

async function watchTasks(browser: Browser, page: Page, act: () => Promise<void>): Promise<LongestTask> {
  await page.evaluate(() => window.takeLongestTask());
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
  await act();
  await page.waitForTimeout(settles);
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const windows = new Set(
    trace.traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}:${tid}`),
  );
  const tasks = trace.traceEvents.filter(
    ({ name, pid, tid }) => name.endsWith('RunTask') && windows.has(`${pid}:${tid}`),
  );
  const cpu = tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur / 1000), 0);
  return { wall: await page.evaluate(() => window.takeLongestTask()), cpu };
}

/** Asked once and remembered: without it every phone number would be a problem. */
async function tellCountry(wizard: ImportWizard): Promise<void> {
  await wizard.practise();
  await wizard.open();
  await wizard.takeSample(/usuarios sucursales/);
  await wizard.goToColumns();
  await wizard.pickCountry('México');
  await wizard.page
    .getByRole('combobox', { name: wizard.t('import:country') })
    .first()
    .press('Escape');
  await wizard.page.waitForTimeout(1000);
}

/** Runs in the page, before its own scripts: keeps the longest task and the moments of opening a file. */
function watchWindow(): void {
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  window.takeLongestTask = () => {
    const taken = longest;
    longest = 0;
    return taken;
  };
  window.opened = new Promise((resolve) => {
    const start = (event: Event): void => {
      if (!(event.target instanceof HTMLInputElement) || event.target.type !== 'file') return;
      const began = performance.now();
      const watch = new MutationObserver(() => {
        // The way on stands below the first rows once all rows are checked.
        if (document.querySelector('main footer button') === null) return;
        watch.disconnect();
        resolve(performance.now() - began);
      });
      watch.observe(document, { subtree: true, childList: true });
    };
    window.addEventListener('change', start, { capture: true });
  });
}

declare global {
  interface Window {
    takeLongestTask: () => number;
    /** ms from the file being chosen to the end. */
    opened: Promise<number>;
  }
}

interface Opening {
  readonly wall: number;
  readonly cpu: number;
}

async function measureOpening(browser: Browser, page: Page, file: string): Promise<Opening> {
  const before = await readCpu(browser);
  await page.locator('main input[type=file], body > input[type=file]').setInputFiles(file);
  const wall = await page.evaluate(() => window.opened);
  return { wall, cpu: cpuBetween(before, await readCpu(browser)) };
}

const papaPath = createRequire(import.meta.url).resolve('papaparse/papaparse.min.js');

async function measurePapa(browser: Browser, file: string): Promise<Opening> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.setContent('<input type="file">');
  await page.addScriptTag({ path: papaPath });
  await page.evaluate(() => {
    window.opened = new Promise((resolve) => {
      document.querySelector('input')?.addEventListener('change', (event) => {
        const began = performance.now();
        const [chosen] = (event.currentTarget as HTMLInputElement).files ?? [];
        void chosen?.arrayBuffer().then((bytes) => {
          const { Papa } = window as unknown as { Papa: { parse(text: string): { data: unknown[] } } };
          const { data } = Papa.parse(new TextDecoder().decode(bytes));
          if (data.length > 0) resolve(performance.now() - began);
        });
      });
    });
  });
  const opening = await measureOpening(browser, page, file);
  await context.close();
  return opening;
}

/** Scrolls 90 px a frame, a brisk turn of the wheel, through pages of rows that have to be fetched. */
async function measureScrolling(browser: Browser, page: Page): Promise<ChromiumMeasure['scrollFrame']> {
  const frames = 300;
  const before = await readCpu(browser);
  const gaps = await page.evaluate(async (count) => {
    const grid = document.querySelector('[role=grid]');
    const found: number[] = [];
    let last = 0;
    for (let frame = 0; frame <= count; frame += 1) {
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      if (frame > 0) found.push(now - last);
      last = now;
      if (grid !== null) grid.scrollTop += 90;
    }
    return found;
  }, frames);
  const cpu = cpuBetween(before, await readCpu(browser)) / frames;
  const sorted = gaps.sort((a, b) => a - b);
  return { p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0, cpu };
}

/** ms of processor time so far, by process id, of every process that shows pages. */
type Cpu = ReadonlyMap<number, number>;

async function readCpu(browser: Browser): Promise<Cpu> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const pages = processInfo.filter(({ type }) => type === 'renderer');
  return new Map(pages.map(({ id, cpuTime }) => [id, cpuTime * 1000]));
}

function cpuBetween(before: Cpu, after: Cpu): number {
  return [...after].reduce((sum, [id, time]) => sum + time - (before.get(id) ?? 0), 0);
}

/** The most any page's process ever held, as Linux counts it, shared libraries included. */
async function readPeak(browser: Browser): Promise<number | null> {
  const peaks: number[] = [];
  for (const id of (await readCpu(browser)).keys()) {
    const path = `/proc/${id}/status`;
    if (!existsSync(path)) return null;
    const [, kilobytes] = /VmHWM:\s*(\d+)/.exec(await readFile(path, 'utf8')) ?? [];
    peaks.push(Number(kilobytes ?? 0) / 1024);
  }
  return Math.max(...peaks);
}
