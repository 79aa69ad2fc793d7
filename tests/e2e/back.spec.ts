import type { Page } from "@playwright/test";
import { comeAlive, expect, test } from "./fixtures.ts";
import { lookFirst } from "./openLesson.ts";

// The browser under test keeps no page in a cache: whoever comes back finds it built anew.
test.use({ contextOptions: { reducedMotion: "reduce" } });
test.setTimeout(120_000);

/** Answers in the learner's log on this device, read from the database: it is written after the page has said them. */
function answersKept(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("past-the-plateau");
        opening.onerror = () => reject(opening.error!);
        opening.onsuccess = () => {
          const reading = opening.result.transaction("events").objectStore("events").getAll();
          reading.onerror = () => reject(reading.error!);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result.filter(({ type }) => type === "answer.given").length);
          };
        };
      }),
  );
}

test(
  "who comes back to a lesson by the browser's Back finds its run where it was, and the next stop next",
  { tag: "@once" },
  async ({ page }) => {
    await page.goto("lessons/tangle/");
    await lookFirst(page);
    const run = page.locator("#run .instrument");
    await comeAlive(run);
    const said = run.locator(".instrument-stop");
    await run.locator("[data-action=play]").click();
    await expect(said).toContainText("changed.");
    const time = run.locator("input[type=range]");
    const day = await time.inputValue();
    expect(Number(day)).toBeGreaterThan(0);

    await page.goto("course/");
    await page.goBack();
    await comeAlive(run);
    await expect(time).toHaveValue(day);
    await run.locator("[data-action=play]").click();
    await expect(said).toContainText("tickets open.");

    await page.goto("lessons/tangle/");
    await comeAlive(run);
    await expect(time, "opened by itself, it begins at the beginning").toHaveValue("0");
  },
);

test("a move that was made in the sandbox is still there after going back", { tag: "@once" }, async ({ page }) => {
  await page.goto("simulations/tangle/");
  const run = page.locator(".instrument");
  await comeAlive(run);
  await run.locator("[data-action=play]").click();
  const publish = run.getByRole("button", { name: /^Publish/ });
  await publish.click();
  await expect(publish).toHaveAttribute("aria-disabled", "true");
  await page.goto("about/");
  await page.goBack();
  await comeAlive(run);
  await expect(publish).toHaveAttribute("aria-disabled", "true");
  await expect(run.getByRole("button", { name: "Undo" }), "it can be undone").toHaveAttribute("aria-disabled", "false");
});

test(
  "who comes back to the first page finds both bets and the end of the run, and nothing is written down twice",
  { tag: "@once" },
  async ({ page }) => {
    await page.goto("");
    await comeAlive(page.locator(".landing-ask"));
    await page.getByRole("button", { name: "Kafka as pipes between systems", exact: true }).click();
    const says = page.locator(".landing-say");
    const second = page.getByRole("group", { name: /^And after three\?/ });
    await expect(second).toBeVisible();
    const atTheStop = await says.innerText();
    await page.goto("about/");
    await page.goBack();
    await expect(second).toBeVisible();
    expect(await says.innerText()).toBe(atTheStop);

    await second.getByRole("button", { name: "Higher", exact: true }).click();
    await expect(says).toContainText("You said “higher”.");
    const atTheEnd = await says.innerText();
    await expect.poll(() => answersKept(page), { message: "the bets are on the device" }).toBe(2);
    await page.goto("my-course/");
    const answers = page.getByRole("cell", { name: "You answered a question" });
    await expect(answers).toHaveCount(2);
    await page.goBack();
    await expect(says).toContainText("You said “higher”.");
    expect(await says.innerText()).toBe(atTheEnd);
    await expect(page.locator(".landing-chart .value-point")).toHaveCount(48);
    await page.goto("my-course/");
    await expect(answers).toHaveCount(2);

    await page.goto("");
    await expect(page.locator(".bet-chip").first(), "opened by itself, it asks").toHaveAttribute(
      "aria-pressed",
      "false",
    );
  },
);

test(
  "who comes back to the evolution finds the runs it showed, and can undo what could be undone",
  { tag: "@once" },
  async ({ page }) => {
    await page.goto("simulations/evolution/");
    const evolution = page.locator(".evolution");
    await comeAlive(evolution);
    const told = evolution.getByRole("status").first();
    await evolution.getByRole("button", { name: "Run three years" }).click();
    await expect(told).toContainText("After three years");
    const heading = evolution.getByRole("heading").first();
    const first = await heading.innerText();
    await evolution.getByRole("button", { name: "Another Larkfield" }).click();
    await expect(heading).not.toHaveText(first);
    await expect(told).toContainText("After three years");
    const shown = await heading.innerText();

    await page.goto("about/");
    await page.goBack();
    await expect(told).toContainText("After three years");
    await expect(heading).toHaveText(shown);
    await evolution.getByRole("button", { name: "Undo", exact: true }).click();
    await expect(heading).toHaveText(first);
  },
);
