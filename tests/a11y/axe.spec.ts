import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { addresses, expect, test } from "../e2e/fixtures.ts";
import { openLesson } from "../e2e/openLesson.ts";

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
  await openLesson(page);
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect(await faults(page), colorScheme).toEqual([]);
  }
});

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join("; ")}`);
}
