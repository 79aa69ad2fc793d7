import { expect, type Locator, type Page } from "@playwright/test";

/** Most presses of Tab that one step may take; more would wear anybody out. */
const PRESSES_MAX = 40;

/** Presses Tab until `target` has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < PRESSES_MAX; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${PRESSES_MAX} presses of Tab did not reach ${target}`);
}

/** Goes to a button or link by Tab and presses Enter on it. */
export async function pressKey(page: Page, target: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}
