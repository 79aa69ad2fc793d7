import { comeAlive, expect, test } from "./fixtures.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test(
  "a bet whose page is left before the device has opened its log is written by the next page, once",
  { tag: "@once" },
  async ({ page }) => {
    const isDatabase = /openDatabaseStore[^/]*\.js/;
    // It has still not come when the page is left.
    await page.route(isDatabase, () => new Promise(() => {}));
    await page.goto("");
    await comeAlive(page.locator(".landing-ask"));
    await page.getByRole("button", { name: "Kafka as pipes between systems", exact: true }).click();
    await expect(page.getByRole("group", { name: /^And after three\?/ })).toBeVisible();
    await page.unroute(isDatabase);

    const answers = page.getByRole("cell", { name: "You answered a question" });
    for (const visit of ["first", "second"]) {
      await page.goto("my-course/");
      await expect(answers, `${visit} visit`).toHaveCount(1);
    }
  },
);
