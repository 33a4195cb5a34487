import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

export interface OpenOptions {
  /** The system's language; default en. */
  readonly language?: 'en' | 'es';
  /** The system's theme; default light. */
  readonly theme?: 'light' | 'dark';
  /** Of the page, in CSS pixels; default 1280×800. */
  readonly size?: { readonly width: number; readonly height: number };
  /** More environment variables for the app. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** The app as a person sees it, on whichever host. */
export interface OpenApp {
  /** The page; after `restart` it is another one. */
  readonly page: Page;
  readonly dataDirectory: string;
  /** What the page complained of so far: errors, refused styles and scripts. */
  readonly complaints: readonly string[];
  /** Ends the app and starts it again on the same data. */
  restart(): Promise<void>;
  /** Kills the app's process without a warning, and starts it again on the same data. */
  crash(): Promise<void>;
  /** Does what makes the app save a file, and hands it over. */
  saveFile(action: () => Promise<unknown>): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  /** Closes the app politely and removes its data. */
  close(): Promise<void>;
}

/** One start of the app; each host has its own. */
export interface RunningApp {
  readonly page: Page;
  saveFile: OpenApp['saveFile'];
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

export interface StartConditions {
  readonly dataDirectory: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly size: { readonly width: number; readonly height: number };
  readonly context: BrowserContextOptions;
  /** Hears what the pages of a context complain of, from before their first script on. */
  readonly watch: (context: BrowserContext) => void;
}

/** What all hosts have in common: a fresh data directory, an environment without anything of this machine, restarts. */
export async function openApp(
  options: OpenOptions,
  start: (conditions: StartConditions) => Promise<RunningApp>,
): Promise<OpenApp> {
  const { language = 'en', theme = 'light', size = { width: 1280, height: 800 } } = options;
  const locale = language === 'es' ? 'es-MX' : 'en-US';
  const dataDirectory = await mkdtemp(join(tmpdir(), 'roster-e2e-'));
  const complaints: string[] = [];
  const conditions: StartConditions = {
    dataDirectory,
    size,
    environment: {
      PATH: process.env['PATH'] ?? '',
      DISPLAY: process.env['DISPLAY'] ?? '',
      HOME: dataDirectory,
      GHL_ROSTER_HOME: dataDirectory,
      LC_ALL: `${locale.replace('-', '_')}.UTF-8`,
      TZ: 'America/Mexico_City',
      BROWSER: 'none',
      ...options.environment,
    },
    context: {
      locale,
      timezoneId: 'America/Mexico_City',
      colorScheme: theme,
      reducedMotion: 'reduce',
      viewport: size,
    },
    watch(context) {
      context.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      context.on('weberror', (failed) => complaints.push(String(failed.error())));
    },
  };
  let running = await start(conditions);
  return {
    get page() {
      return running.page;
    },
    dataDirectory,
    complaints,
    saveFile: (action) => running.saveFile(action),
    async restart() {
      await running.stop();
      running = await start(conditions);
    },
    async crash() {
      await running.kill();
      running = await start(conditions);
    },
    async close() {
      await running.stop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

const screenshotDirectory = resolve(import.meta.dirname, '../../test-results/screenshots');
const documentImages = resolve(import.meta.dirname, '../../docs/images');

/** The pictures that the README shows; renewed by a test run with UPDATE_IMAGES=1. */
const shownInDocuments: Readonly<Record<string, string>> = {
  'import-6-plan.en-light-1024': 'plan.png',
};

/** Keeps a picture in test-results/screenshots/NAME.png, for people to look at; in CI, where nobody does, it takes none. */
export async function takeScreenshot(page: Page, name: string): Promise<void> {
  expect(name).toMatch(/^[a-z0-9.-]+$/);
  if (process.env['CI'] !== undefined) return;
  await mkdir(screenshotDirectory, { recursive: true });
  const path = join(screenshotDirectory, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  const documented = shownInDocuments[name];
  if (documented !== undefined && process.env['UPDATE_IMAGES'] === '1') {
    await copyFile(path, join(documentImages, documented));
  }
}
