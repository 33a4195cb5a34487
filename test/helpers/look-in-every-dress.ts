import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { takeScreenshot } from './app-under-test';
import { expectNoAxeViolations } from './axe';

const sizes = [
  { width: 1024, height: 640 },
  { width: 1280, height: 800 },
] as const;

/**
 * Looks at the page as it stands, light and dark, roomy and small: a picture of each, nothing scrolls sideways as a
 * whole, and axe has nothing to say. Ends light and roomy. In a desktop window, which draws the very same page, light is
 * enough: there the other language is what has not been seen yet.
 */
export async function lookInEveryDress(page: Page, name: string): Promise<void> {
  const isBrowserHost = page.url().startsWith('http://127.0.0.1');
  const schemes = isBrowserHost ? (['dark', 'light'] as const) : (['light'] as const);
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    for (const size of sizes) {
      await page.setViewportSize(size);
      const isWider = await page.evaluate(() =>
        [document.documentElement, document.querySelector('main')].some(
          (box) => box !== null && box.scrollWidth > box.clientWidth,
        ),
      );
      expect(isWider).toBe(false);
      await takeScreenshot(page, `run-${name}-${colorScheme}-${size.width}`);
    }
    await expectNoAxeViolations(page);
  }
}
