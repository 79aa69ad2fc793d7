import type { Page } from "@playwright/test";
import { comeAlive, expect, setWidth, test, WIDTHS } from "./fixtures.ts";
import { pressKey } from "./keyboard.ts";
import { openLesson } from "./openLesson.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });
test.setTimeout(120_000);

/** Where the keyboard is, for a message; "BODY" is where it must never be. */
async function focusIn(page: Page): Promise<string> {
  return page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.textContent?.slice(0, 30)}`);
}

test(
  "the focus stays where one works, after a switch's guess, a move and an undo, and a screen reader is told how the challenge's run went",
  { tag: "@once" },
  async ({ page }) => {
    await openLesson(page);
    const second = page.locator(".switch").nth(1);
    const guess = second.locator(".guess-quick .chip").nth(1);
    await pressKey(page, guess);
    await expect(second.locator(".switch-result")).toBeVisible();
    await expect(guess).toBeFocused();
    await expect(guess).toHaveAttribute("aria-pressed", "true");

    const challenge = page.locator(".challenge");
    await comeAlive(challenge.locator(".instrument"));
    await challenge.locator("[data-action=play]").press("Enter");
    const publish = challenge.locator(".team-moves .button").first();
    await expect(publish).toHaveAttribute("aria-disabled", "false");
    await publish.press("Enter");
    await expect(publish).toHaveAttribute("aria-disabled", "true");
    await expect(publish).toBeFocused();
    const undo = challenge.getByRole("button", { name: "Undo" });
    await undo.press("Enter");
    await expect(undo).toHaveAttribute("aria-disabled", "true");
    await expect(undo).toBeFocused();

    const play = challenge.locator("[data-action=play]");
    const verdict = challenge.getByRole("status").filter({ hasText: "Not this time." });
    for (let stop = 0; stop < 6 && (await verdict.count()) === 0; stop += 1) {
      const said = await challenge.locator(".instrument-stop").innerText();
      await play.press("Enter");
      await expect(challenge.locator(".instrument-stop")).not.toHaveText(said);
    }
    await expect(verdict).toContainText("Nothing was published.");
  },
);

test(
  "the focus stays in the plan, in the lesson and on one's own page, when it has been looked at again",
  { tag: "@once" },
  async ({ page }) => {
    const day = 86_400_000;
    const start = Date.parse("2031-03-08T10:00:00Z");
    const visit = async (address: string, at: number): Promise<void> => {
      await page.clock.setFixedTime(new Date(at));
      await page.goto(address);
      await page.evaluate(() => (document.documentElement.dataset.failed = ""));
    };
    for (const [index, text] of ["ask who reads it", "count our readers"].entries()) {
      await visit("lessons/tangle/", start + index);
      await comeAlive(page.locator("form.at-work"));
      await page.locator("form.at-work textarea").fill(text);
      await page.getByRole("button", { name: "Keep my plan" }).click();
      await expect(page.getByText(/^Kept\. We will ask you/)).toBeVisible();
    }
    await visit("lessons/tangle/", start + 8 * day);
    await comeAlive(page.locator("form.at-work"));
    await page.locator(".at-work-earlier button").first().press("Enter");
    await expect(page.locator(".at-work-earlier")).toContainText("count our readers");
    await page.locator(".at-work-earlier button").first().press("Enter");
    await expect(page.locator(".at-work-earlier")).toHaveCount(0);
    await expect.poll(() => focusIn(page)).toMatch(/^FORM/);
  },
);

test("“Not quite” is said together with its reason", { tag: "@once" }, async ({ page }) => {
  await page.goto("lessons/tangle/");
  await page.evaluate(() => (document.documentElement.dataset.failed = ""));
  const recall = page.locator("form.recall").last();
  await comeAlive(recall);
  await recall.getByRole("radio").first().check();
  await recall.getByRole("button").press("Enter");
  const reply = await recall.locator(".recall-reply").innerText();
  expect(reply.length).toBeGreaterThan(20);
  await expect(recall.getByRole("status")).toContainText("Not quite.");
  await expect(recall.getByRole("status")).toContainText(reply);
  await expect(recall.getByRole("button")).toBeFocused();
});

test("every slider says its value with its unit", { tag: "@once" }, async ({ page }) => {
  await page.goto("lessons/tangle/");
  await page.evaluate(() => (document.documentElement.dataset.failed = ""));
  await comeAlive(page.locator(".guess"));
  // In the order of the page: the challenge, last, is drawn once the plan above it is in sight.
  for (const part of ["#run .instrument", "form.at-work", ".challenge .instrument"]) {
    await comeAlive(page.locator(part).first());
  }
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  // Some readers say the bare number after the name, so the unit is in the name.
  const sliders = nodes.filter(({ role }) => ["slider", "meter"].includes(role?.value as string));
  expect(sliders.length).toBeGreaterThan(6);
  const bare = sliders.filter(({ name }) => !/working days|team days/.test(name?.value));
  expect(bare.map(({ role, name, value }) => `${role?.value} ${name?.value}: ${value?.value}`)).toEqual([]);
});

test(
  "a link to the questions lands on them and stays there while what stands above arrives",
  { tag: "@once" },
  async ({ page }) => {
    await openLesson(page);
    for (const part of await page.locator(".switch").all()) {
      const chip = part.locator(".guess-quick .chip").first();
      if ((await chip.getAttribute("aria-disabled")) === "false") await chip.click();
      await expect(part.locator(".switch-result")).toBeVisible();
    }
    const recall = page.locator("form.recall").last();
    await recall.getByRole("radio").nth(1).check();
    await recall.getByRole("button").click();
    for (const widthPx of WIDTHS) {
      await setWidth(page, widthPx);
      await page.goto("about/");
      await page.goto("lessons/tangle/#keep");
      // All three switches are played again above it.
      await expect(page.locator(".switch-rings svg").last()).toBeAttached({ timeout: 30_000 });
      await page.waitForTimeout(500);
      const top = (await page.locator("#keep-title").boundingBox())!.y;
      expect(top, `at ${widthPx} px`).toBeGreaterThanOrEqual(40);
      expect(top, `at ${widthPx} px`).toBeLessThan(200);
      await expect(page.locator("#keep")).toBeFocused();
    }
  },
);
