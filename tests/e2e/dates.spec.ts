import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { addresses, comeAlive, expect, test } from "./fixtures.ts";

/** Opens every gate, so that the plan can be made at once. */
async function openPlan(page: Page): Promise<void> {
  await page.goto("lessons/tangle/");
  await page.evaluate(() => (document.documentElement.dataset.failed = ""));
  await comeAlive(page.locator("form.at-work"));
}

for (const [timezoneId, now, shown] of [
  // An evening: in Greenwich it is tomorrow already.
  ["America/Los_Angeles", "2031-03-08T20:30:00-08:00", "8 March 2031"],
  // A morning: in Greenwich it is yesterday still.
  ["Pacific/Auckland", "2031-03-09T08:30:00+13:00", "9 March 2031"],
] as const) {
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId });

    test(
      "a plan's day is one day everywhere: offered, kept, written into the calendar, asked about",
      { tag: "@once" },
      async ({ page }) => {
        await page.clock.setFixedTime(new Date(now));
        const today = new Date(`${shown} UTC`).toISOString().slice(0, 10);
        const week = new Date(Date.parse(`${shown} UTC`) + 7 * 86_400_000).toISOString().slice(0, 10);
        await openPlan(page);
        const day = page.locator("form.at-work input[type=date]");
        await expect(day).toHaveValue(week);
        await expect(day).toHaveAttribute("min", today);

        await page.locator("form.at-work textarea").fill("ask who reads it already");
        await page.getByRole("button", { name: "Keep my plan" }).click();
        // It is offered once the plan is on the device.
        await expect(page.getByRole("button", { name: "Add to my calendar" })).toBeVisible();
        await page.reload();
        await page.evaluate(() => (document.documentElement.dataset.failed = ""));
        await comeAlive(page.locator("form.at-work"));
        const downloading = page.waitForEvent("download");
        await page.getByRole("button", { name: "Add to my calendar" }).click();
        const file = readFileSync(await (await downloading).path(), "utf8");
        expect(file).toContain(`DTSTART;VALUE=DATE:${week.replaceAll("-", "")}`);

        await page.clock.setFixedTime(new Date(Date.parse(now) + 7 * 86_400_000));
        await openPlan(page);
        await expect(page.getByText(/Did it happen\?/)).toBeVisible();
        await page.goto("my-course/");
        await expect(page.getByText(`"reviewOn":"${week}"`)).toBeVisible();
      },
    );
  });
}

test("no page holds a day from around the one it was built on", { tag: "@once" }, async ({ request }) => {
  const near = Array.from({ length: 61 }, (_, index) => {
    return new Date(Date.now() + (index - 30) * 86_400_000).toISOString().slice(0, 10);
  });
  for (const address of addresses.filter((one) => !one.includes("no/such"))) {
    const html = await (await request.get(address)).text();
    expect(
      near.filter((day) => html.includes(day)),
      address,
    ).toEqual([]);
  }
});
