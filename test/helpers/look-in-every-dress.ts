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
 * whole, and axe has nothing to say. Ends light and roomy.
 */
export async function lookInEveryDress(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
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
