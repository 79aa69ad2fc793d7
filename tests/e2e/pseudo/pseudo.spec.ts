import type { Page } from "@playwright/test";
import { addresses, expect, layoutFaults, setWidth, test, WIDTHS } from "../fixtures.ts";
import { openLesson } from "../openLesson.ts";

test("every page takes every text from src/words or a lesson, and survives texts 40 % longer", async ({ page }) => {
  for (const address of addresses) {
    await page.goto(address, { waitUntil: "load" });
    await survivesLongerTexts(page, `/${address}`);
  }
});

test("lesson 1.1 with everything open survives texts 40 % longer", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openLesson(page);
  await survivesLongerTexts(page, "lesson 1.1");
});

/** Goes on after what is wrong, so that one run names every page with a fault. */
async function survivesLongerTexts(page: Page, name: string): Promise<void> {
  expect.soft(await plainTexts(page), name).toEqual([]);
  for (const widthPx of WIDTHS) {
    await setWidth(page, widthPx);
    await expect.soft.poll(() => layoutFaults(page), { message: `${name} at ${widthPx} px` }).toEqual([]);
  }
}

/**
 * Texts with letters that do not carry the brackets of the pseudo-locale: they were written into the code.
 * Units and names marked `translate="no"` stay as they are.
 */
function plainTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hasLetters = (text: string) => /\p{L}{2}/u.test(text);
    const isPlain = (text: string) => hasLetters(text) && !/[⟦⟧]/.test(text);
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || parent.closest("script, style, noscript, template, code, pre, [translate=no]")) continue;
      // A drawing breaks a label into lines; its brackets stand around the whole of it.
      const whole = parent.closest("svg g")?.textContent ?? node.textContent ?? "";
      if (isPlain(whole)) found.push((node.textContent ?? "").trim());
    }
    for (const name of ["aria-label", "aria-description", "aria-valuetext", "alt", "title", "placeholder"]) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        const text = element.getAttribute(name) ?? "";
        if (isPlain(text) && !element.closest("[translate=no]")) found.push(`${name}: ${text}`);
      }
    }
    if (isPlain(document.title)) found.push(`title: ${document.title}`);
    return found;
  });
}
