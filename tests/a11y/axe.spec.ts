import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { addresses, comeAlive, expect, test } from "../e2e/fixtures.ts";
import { playToTheEnd } from "../e2e/playToTheEnd.ts";

const THEMES = ["light", "dark"] as const;

for (const address of addresses) {
  for (const colorScheme of THEMES) {
    test(`/${address} has no accessibility fault that axe can find (${colorScheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.goto(address, { waitUntil: "load" });
      expect(await faults(page)).toEqual([]);
    });
  }
}

test("lesson 1.1 with everything open has no accessibility fault that axe can find", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("lessons/tangle/");
  await page.getByRole("button", { name: "No idea, show me" }).click();
  const run = page.getByRole("region", { name: "The tangle" }).first();
  await playToTheEnd(run);
  await run.getByRole("button", { name: "More" }).click();
  await page.locator("#compare").getByRole("button").first().click();
  await comeAlive(page.locator("form.recall").first());
  await comeAlive(page.locator(".switches"));
  await page.locator(".switches").getByRole("button", { name: "35" }).first().click();
  await expect(page.locator(".switch-result")).toBeVisible();
  await comeAlive(page.locator("form.at-work"));
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect(await faults(page), colorScheme).toEqual([]);
  }
});

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join("; ")}`);
}
