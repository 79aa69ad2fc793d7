import type { Locator, Page } from "@playwright/test";
import { comeAlive, expect, test } from "./fixtures.ts";
import { lookFirst } from "./openLesson.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });
test.setTimeout(120_000);

/**
 * Translates the page as browsers do: every text leaves the page, two nested `<font>` stand in its place, and texts that
 * come later are translated as well. The "language" puts marks around each text.
 */
async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const SPARED = "script, style, template, svg, textarea, [translate=no], font";
    const wrap = (text: Text): void => {
      if (!/\S/.test(text.data) || text.parentElement?.closest(SPARED)) return;
      const outer = document.createElement("font");
      const inner = document.createElement("font");
      inner.textContent = `«${text.data}»`;
      outer.append(inner);
      text.replaceWith(outer);
    };
    const translateBelow = (root: Node): void => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
      texts.forEach(wrap);
    };
    new MutationObserver((records) => {
      for (const { addedNodes, target, type } of records) {
        if (type === "characterData" && target.isConnected) wrap(target as Text);
        for (const node of addedNodes) {
          if (!node.isConnected) continue;
          if (node instanceof Text) wrap(node);
          else translateBelow(node);
        }
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
    translateBelow(document.body);
    document.documentElement.classList.add("translated-ltr");
  });
}

/** Everything a part says, without the marks of the translation. */
async function said(part: Locator): Promise<string> {
  return (await part.innerText()).replaceAll(/[«»]/g, "").replaceAll(/\s+/g, " ");
}

/** Plays the lesson's run to its end and tells what it says at each stop. */
async function playAndRead(page: Page): Promise<string[]> {
  const run = page.locator("#run .instrument");
  await comeAlive(run);
  const heard: string[] = [];
  for (let stop = 0; stop < 4; stop += 1) {
    const before = await said(run.locator(".instrument-instant"));
    await run.locator("[data-action=play]").click();
    await expect.poll(() => said(run.locator(".instrument-instant"))).not.toBe(before);
    await expect(run.locator(".instrument-stop")).not.toBeEmpty();
    // The run stands still: the picture and its words have caught up with the sentence.
    const isSettled = async (): Promise<boolean> => {
      const now = await said(run);
      await page.waitForTimeout(250);
      return now === (await said(run));
    };
    await expect.poll(isSettled).toBe(true);
    heard.push(await said(run));
  }
  await expect(page.locator("#compare")).toBeVisible();
  await comeAlive(page.locator("#compare"));
  await page.locator("#compare .chip").first().click();
  await comeAlive(page.locator(".switches"));
  await page.locator(".switch .guess-quick .chip").first().click();
  await expect(page.locator(".switch-result").first()).toBeVisible();
  heard.push(await said(page.locator(".switch").first()));
  return heard;
}

test(
  "a run that is played on a translated page says what it says on the page as it is, at every stop",
  { tag: "@once" },
  async ({ page }) => {
    await page.goto("lessons/tangle/");
    await lookFirst(page);
    const plain = await playAndRead(page);
    expect(plain[0]).toContain("year 1, quarter 2");
    expect(plain[3]).toContain("year 3, quarter 4");

    await page.evaluate(async () => {
      for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name!);
    });
    await page.goto("lessons/tangle/");
    await lookFirst(page);
    await comeAlive(page.locator("#run .instrument"));
    await translate(page);
    expect(await page.locator("#run .instrument font").count()).toBeGreaterThan(10);
    expect(await playAndRead(page)).toEqual(plain);
    expect(await page.locator("#run .instrument font").count(), "what it says now is translated").toBeGreaterThan(10);
  },
);

test("what must not be translated says so", { tag: "@once" }, async ({ page }) => {
  for (const address of ["simulations/evolution/model/", "simulations/evolution/evidence/", "lessons/tangle/"]) {
    await page.goto(address);
    expect(await page.locator("code:not([translate=no], [translate=no] *)").count(), address).toBe(0);
  }
});
