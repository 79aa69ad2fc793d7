import { comeAlive, expect, test } from "../fixtures.ts";

/**
 * The contract of a lens: one folder and one file of words (tests/fixtures/counter) give it a page, an embed, links, a
 * guess, a run, a comparison, switches and a challenge. The site was built with it by scripts/buildWithLens.ts.
 */
test.use({ contextOptions: { reducedMotion: "reduce" }, permissions: ["clipboard-read", "clipboard-write"] });

test("a new lens is on the map, and its page runs it, shares it and opens what was shared", async ({ page }) => {
  await page.goto("simulations/");
  await page.getByRole("link", { name: "The counter" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The counter");
  const counter = page.getByRole("region", { name: "The counter" });
  await comeAlive(counter);
  await counter.getByRole("button", { name: "Play" }).click();
  await expect(counter.locator(".instrument-stop")).toContainText("Half of the time is over:");
  const shown = await counter.locator(".instrument-picture").textContent();
  expect(shown).toMatch(/^\d+ links in all$/);
  await counter.getByRole("button", { name: "More" }).click();
  await counter.getByRole("button", { name: "Copy a link to this moment" }).click();
  await expect(counter.getByText("Link copied.")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain("/simulations/counter/#run=");
  await page.goto("about:blank");
  await page.goto(link);
  await expect(page.locator(".instrument-picture")).toHaveText(shown!);
});

test("a new lens can be embedded, with its dials and the moves that it allows", async ({ page }) => {
  await page.goto("embed/counter/");
  const counter = page.getByRole("region", { name: "The counter" });
  await comeAlive(counter);
  await counter.getByRole("button", { name: "Play" }).click();
  await counter.getByRole("button", { name: /^Hire one person/ }).click();
  await expect(counter.getByRole("button", { name: "Undo" }).first()).toBeEnabled();
  await counter.getByText("Every dial").click();
  await counter.getByLabel("Stop adding systems at").fill("6");
  await counter.getByLabel("Stop adding systems at").press("Enter");
  await counter.getByRole("slider", { name: "Time" }).press("End");
  await expect(counter.locator(".instrument-picture")).toHaveText("15 links in all");
  await counter.getByRole("button", { name: "why?" }).click();
  await expect(counter.locator(".why-chain li").first()).toBeVisible();
});

test("a lesson on a new lens asks, runs, compares, takes something away and can be tried to break", async ({
  page,
}) => {
  await page.goto("lessons/chain/");
  const guess = page.getByRole("group", { name: "Your guess", exact: true });
  await comeAlive(guess);
  await guess.getByRole("button", { name: "grows in step" }).click();
  await guess.getByRole("button", { name: "Keep my guess" }).click();
  const run = page.locator("#run .instrument");
  await comeAlive(run);
  const stop = run.locator(".instrument-stop");
  await run.locator("[data-action=play]").click();
  await expect(stop).toContainText("Half of the time is over:");
  await run.locator("[data-action=play]").click();
  const compare = page.locator("#compare");
  await comeAlive(compare);
  await expect(compare.locator(".compare-sentence")).toContainText("of 5 points");
  await compare.locator(".chip").first().click();
  const switches = page.locator(".switches");
  await comeAlive(switches);
  await switches.getByRole("button", { name: "15" }).click();
  await expect(switches.locator(".switch-result")).toContainText("You said 15. The run says 15.");
  const challenge = page.locator(".challenge");
  await comeAlive(challenge.locator(".instrument"));
  await challenge.getByRole("button", { name: "Play" }).click();
  // Back to the beginning: on a slow day the run would be over by the time of the next press.
  const time = challenge.getByRole("slider", { name: "Time" });
  await time.press("Home");
  await challenge.getByRole("button", { name: /^Hire one person/ }).click();
  await time.press("End");
  await expect(challenge.getByText("You did it.")).toBeVisible();
});
