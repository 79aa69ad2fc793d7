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
  await page.goto("lessons/new-question/");
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

test("a new lens keeps both futures, takes back and gives again, and names what was decided", async ({ page }) => {
  await page.goto("simulations/counter/");
  const counter = page.getByRole("region", { name: "The counter" });
  await comeAlive(counter);
  await counter.getByRole("button", { name: "Play" }).click();
  await expect(counter.locator(".instrument-stop")).toContainText("Half of the time is over:");
  await counter.getByRole("button", { name: /^Hire one person/ }).click();
  const rows = counter.locator(".futures tbody tr");
  await expect(rows).toHaveCount(2);
  await expect(counter.getByRole("radio", { name: /1 decision/ })).toBeChecked();
  await counter.getByLabel("Name of the future you see").fill("with help");
  await expect(rows.nth(1)).toContainText("with help");
  await counter.getByRole("radio", { name: "before" }).check();
  const undo = counter.getByRole("button", { name: "Undo" }).first();
  await expect(undo).toHaveAttribute("aria-disabled", "true");
  await counter.getByRole("radio", { name: "with help" }).check();
  await undo.click();
  await expect(counter.getByRole("radio", { name: "before" })).toBeChecked();
  await counter.getByRole("button", { name: "Redo" }).first().click();
  await expect(counter.getByRole("radio", { name: "with help" })).toBeChecked();
  await counter.getByRole("button", { name: "Forget “before”" }).click();
  await expect(counter.locator(".futures")).toHaveCount(0);
});

test("a new lens stands beside itself under other architectures on one clock, and a link brings them back", async ({
  page,
}) => {
  await page.goto("simulations/counter/");
  const counter = page.getByRole("region", { name: "The counter", exact: true });
  await comeAlive(counter);
  await counter.getByRole("button", { name: "Play" }).click();
  await expect(counter.locator(".instrument-stop")).toContainText("Half of the time is over:");
  await counter.getByText("Side by side, on one clock").click();
  const picks = counter.getByRole("group", { name: "Side by side, on one clock" }).first();
  await picks.getByRole("button", { name: "platform" }).click();
  const panes = counter.locator(".pane");
  await expect(panes).toHaveCount(2);
  await counter.getByRole("slider", { name: "Time" }).press("End");
  await expect(panes.locator(".pane-picture").nth(0)).toHaveText("66 links in all");
  await expect(panes.locator(".pane-picture").nth(1)).toHaveText(/^\d+ links in all$/);
  const other = await panes.locator(".pane-picture").nth(1).textContent();
  await counter.getByRole("button", { name: "More", exact: true }).click();
  await counter.getByRole("button", { name: "Copy a link to this moment" }).click();
  await expect(counter.getByText("Link copied.")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto("about:blank");
  await page.goto(link);
  await expect(panes).toHaveCount(2);
  await expect(panes.locator(".pane-picture").nth(1)).toHaveText(other!);
});

test("a new lens has a code to say, tables as files, and every dial to be found", async ({ page }) => {
  await page.goto("simulations/counter/");
  const counter = page.getByRole("region", { name: "The counter" });
  await comeAlive(counter);
  await counter.getByRole("button", { name: "Play" }).click();
  await expect(counter.locator(".instrument-stop")).toContainText("Half of the time is over:");
  const shown = (await counter.locator(".instrument-picture").textContent())!;
  await counter.getByText("Take it along").click();
  const code = (await counter.locator(".short-code strong").textContent())!;
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    counter.getByRole("button", { name: "Numbers as CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("counter-numbers.csv");
  await counter.getByRole("slider", { name: "Time" }).press("End");
  await expect(counter.locator(".instrument-picture")).not.toHaveText(shown);
  await counter.getByLabel("Open a code").fill(code.toLowerCase());
  await counter.getByLabel("Open a code").press("Enter");
  await expect(counter.locator(".instrument-picture")).toHaveText(shown);

  await counter.getByText("Every dial").click();
  await counter.getByLabel("Search the dials").fill("team.people");
  await expect(counter.getByText("1 dial found")).toBeVisible();
  await counter.getByLabel("People in each team").fill("5");
  await counter.getByLabel("People in each team").press("Enter");
  await expect(counter.getByRole("list", { name: "Changed dials" })).toContainText("People in each team: 5");
  await counter.getByRole("button", { name: "Put back: People in each team" }).click();
  await expect(counter.getByText("Nothing is changed.")).toBeVisible();
});

test("a page of somebody else's shows a new lens by the snippet, as high as it is, in the colours it asks for", async ({
  page,
}) => {
  await page.goto("simulations/counter/");
  const counter = page.getByRole("region", { name: "The counter" });
  await comeAlive(counter);
  await counter.getByText("Take it along").click();
  await counter.getByRole("button", { name: "Show it on your own page" }).click();
  const snippet = await counter.locator(".take-along textarea").inputValue();
  await page.route("**/somebody-elses-page", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><title>A blog</title><h1>A blog</h1>${snippet.replace("/embed/counter/", "/embed/counter/?theme=dark")}`,
    }),
  );
  await page.goto("somebody-elses-page");
  const frame = page.frameLocator("iframe");
  await frame.getByRole("button", { name: "Play" }).click();
  await expect(frame.locator(".instrument-stop")).toContainText("Half of the time is over:");
  await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
  const height = async () => Number(await page.locator("iframe").getAttribute("height"));
  const inner = () => frame.locator("body").evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
  await expect(async () => expect(await height()).toBe(await inner())).toPass();
  const folded = await height();
  await frame.getByText("Every dial").click();
  await expect(async () => expect(await height()).toBeGreaterThan(folded)).toPass();
});
