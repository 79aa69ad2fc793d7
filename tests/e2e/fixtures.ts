import { existsSync, statSync } from "node:fs";
import { test as base, expect, type Locator, type Page } from "@playwright/test";
import { filesInSite } from "../../scripts/checks/readSite.ts";

export { expect };

const TERM_PAGE = /^glossary\/[^/]+\/index\.html$/;

/**
 * Addresses of all pages of the site, relative to its base: "", "lessons/tangle/", … The 404 page is asked for by a wrong
 * address; of the pages of single terms, which differ in their words alone, the one with the most is there.
 */
export const addresses: readonly string[] = existsSync("dist")
  ? filesInSite("dist")
      .filter((file) => file.endsWith(".html") && (!TERM_PAGE.test(file) || file === longestOf(TERM_PAGE)))
      .map((file) => (file === "404.html" ? "no/such/page/" : file.replace(/index\.html$/, "")))
  : [];

/** The longest page of a kind. */
function longestOf(kind: RegExp): string {
  const pages = filesInSite("dist").filter((file) => kind.test(file));
  return pages.toSorted((one, other) => statSync(`dist/${other}`).size - statSync(`dist/${one}`).size)[0]!;
}

/**
 * `test` whose page watches itself: an uncaught error, an error on the console, a breach of the content policy or a
 * request that leaves the base path fails the test, whatever the test is about. `allowErrors` names the messages that a
 * test provokes on purpose.
 */
export const test = base.extend<{ allowErrors: RegExp | null; watched: void }>({
  allowErrors: [null, { option: true }],
  watched: [
    async ({ context, baseURL, allowErrors }, use) => {
      const complaints: string[] = [];
      const complain = (text: string) => {
        if (!allowErrors?.test(text)) complaints.push(text);
      };
      context.on("request", (request) => {
        const url = request.url();
        const isInside = url.startsWith(baseURL ?? "") || /^(data|blob):/.test(url);
        if (!isInside) complain(`request outside the base: ${url}`);
      });
      context.on("weberror", (error) => complain(`uncaught: ${error.error().message}`));
      context.on("console", (message) => {
        const isMissingPage = /status of 404/.test(message.text()) && message.page()?.url().includes("no/such/page");
        if (message.type() === "error" && !isMissingPage) complain(`console: ${message.text()}`);
      });
      await use();
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** Elements that stick out of the page, and texts that are cut off, as readable selectors. */
export async function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const nameOf = (element: Element) =>
      `<${element.tagName.toLowerCase()} class="${element.getAttribute("class") ?? ""}"> ${(element.textContent ?? "").trim().slice(0, 40)}`;
    const root = document.documentElement;
    const faults: string[] = [];
    if (root.scrollWidth > root.clientWidth) {
      const widest = [...document.body.querySelectorAll("*")]
        .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right >= root.scrollWidth - 1)
        .at(-1);
      faults.push(`the page is ${root.scrollWidth} px wide in ${root.clientWidth} px: ${widest && nameOf(widest)}`);
    }
    for (const element of document.body.querySelectorAll("*")) {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      // Texts for screen readers only; on a large wall the page is drawn larger than it is laid out.
      const { offsetWidth = box.width, offsetHeight = box.height } = element as HTMLElement;
      const isHiddenFromSight = offsetWidth <= 1 || offsetHeight <= 1;
      if (isHiddenFromSight || element.closest("svg") || element.closest("dialog:not([open])")) continue;
      const isCutAcross = style.overflowX === "hidden" || style.overflowX === "clip";
      const isCutDown = style.overflowY === "hidden" || style.overflowY === "clip";
      if (isCutAcross && element.scrollWidth > element.clientWidth + 1)
        faults.push(`cut off across: ${nameOf(element)}`);
      if (isCutDown && element.scrollHeight > element.clientHeight + 1)
        faults.push(`cut off below: ${nameOf(element)}`);
    }
    return faults;
  });
}

/**
 * Waits until the island around `part` has come alive: before that, the page shows what the build drew. A part that shows a
 * lens is drawn anew once its code has come.
 */
export async function comeAlive(part: Locator): Promise<void> {
  await expect(async () => {
    await part.scrollIntoViewIfNeeded({ timeout: 2_000 });
    const asleep = part.locator("xpath=ancestor-or-self::*[self::astro-island[@ssr] or @data-asleep]");
    await expect(asleep).toHaveCount(0, { timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
}

/** Widths in px: a phone and a laptop. */
export const WIDTHS = [390, 1280] as const;

export async function setWidth(page: Page, widthPx: number): Promise<void> {
  await page.setViewportSize({ width: widthPx, height: widthPx === 390 ? 844 : 800 });
}
