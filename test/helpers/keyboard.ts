import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Where the focus is, as a person would say it. */
export interface FocusedPlace {
  readonly role: string;
  readonly name: string;
  /** The focus can be seen: an outline, a shadow or a caret, on the element or on the words around it. */
  readonly visible: boolean;
}

const mostStops = 150;

/** Somebody without a mouse. Nothing here clicks, and nothing puts the focus anywhere but the Tab key. */
export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /**
   * Tabs until `target` has the focus, and looks at every stop on the way.
   * @throws with the stops it came by, when it went round without meeting it
   */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await target.first().waitFor();
    const stops: string[] = [];
    for (let stop = 0; stop < mostStops; stop += 1) {
      if (await hasFocus(target)) return;
      await this.page.keyboard.press(key);
      const place = await this.focused();
      stops.push(`${place.role} "${place.name}"`);
      if (!place.visible) await this.expectSight();
    }
    throw new Error(`Tab never came to ${String(target)}. It came by:\n${[...new Set(stops)].join('\n')}`);
  }

  /** Tabs to a button or link and presses it. */
  async press(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.press(key);
  }

  /** Chooses one of several radio buttons as browsers want it: Tab to the group, then the arrows. */
  async choose(group: Locator, option: string): Promise<void> {
    const wanted = group.getByRole('radio', { name: option, exact: true });
    const radios = group.getByRole('radio');
    await wanted.waitFor();
    await this.tabTo(radios);
    for (let step = await radios.count(); step > 0; step -= 1) {
      if (await hasFocus(wanted)) break;
      await this.page.keyboard.press('ArrowDown');
    }
    if (!(await wanted.isChecked())) await this.page.keyboard.press('Space');
    await expect.poll(() => wanted.isChecked()).toBe(true);
  }

  /** Types into a list to choose from until the wanted line leads it, and takes it. */
  async pick(box: Locator, typed: string, option: RegExp): Promise<void> {
    await this.tabTo(box);
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(typed);
    await this.page.getByRole('option', { name: option }).first().waitFor();
    await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
    await expect.poll(() => box.inputValue()).toMatch(option);
  }

  async expectFocus(target: Locator): Promise<void> {
    await target.first().waitFor();
    await expect
      .poll(async () => (await hasFocus(target)) || (await this.focused()), { timeout: 10_000 })
      .toBe(true);
  }

  /** The focus can be seen where it is; what slides or scrolls into sight may take its moment. */
  async expectSight(): Promise<void> {
    const { role, name } = await this.focused();
    const message = `the focus cannot be seen on ${role} "${name}"`;
    await expect.poll(async () => (await this.focused()).visible, { message, timeout: 2000 }).toBe(true);
  }

  focused(): Promise<FocusedPlace> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) {
        return { role: 'nothing', name: '', visible: true };
      }
      const around = [element, element.closest('label'), element.parentElement];
      const shows = around.some((box) => {
        if (box === null) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(box);
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
      });
      /** Not scrolled away under anything: what lies at its middle is the element or belongs to it. */
      const isInSight = (box: Element): boolean => {
        const { left, top, width, height } = box.getBoundingClientRect();
        const middle = document.elementFromPoint(left + width / 2, top + height / 2);
        return middle !== null && (box.contains(middle) || around.some((outer) => outer?.contains(middle)));
      };
      const isText = element.matches('input:not([type=radio], [type=checkbox]), textarea');
      return {
        role: element.getAttribute('role') ?? element.tagName.toLowerCase(),
        name: (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 60),
        // A heading that was led to is read out, and needs no ring for the eyes.
        visible: (shows || isText || element.matches('h1')) && isInSight(element),
      };
    });
  }
}

/** Whether one of the elements found has the focus. */
async function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluateAll((elements) => elements.some((element) => element === document.activeElement));
}
