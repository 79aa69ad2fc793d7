import { accessibilityFaults } from "../e2e/accessibilityFaults.ts";
import { addresses, expect, test } from "../e2e/fixtures.ts";
import { openLesson } from "../e2e/openLesson.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

for (const address of addresses) {
  test(`/${address} has no accessibility fault that axe can find, light or dark`, async ({ page }) => {
    await page.goto(address, { waitUntil: "load" });
    expect(await accessibilityFaults(page)).toEqual([]);
  });
}

test("lesson 1.1 with everything open has no accessibility fault that axe can find, light or dark", async ({
  page,
}) => {
  await openLesson(page);
  expect(await accessibilityFaults(page)).toEqual([]);
});
