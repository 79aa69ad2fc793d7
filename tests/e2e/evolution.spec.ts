import { Buffer } from "node:buffer";
import { deflateRawSync } from "node:zlib";
import type { Locator, Page } from "@playwright/test";
import { EPOCH } from "../../simulations/business/index.ts";
import { accessibilityFaults } from "./accessibilityFaults.ts";
import { comeAlive, expect, layoutFaults, setWidth, test, WIDTHS } from "./fixtures.ts";

/** The simulation on the page. */
function lensOf(page: Page): Locator {
  return page.getByRole("region", { name: "Value of decisions under four architectures" });
}

/** Opens the page without motion and waits until its simulation can be used. */
async function openLens(page: Page): Promise<Locator> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("simulations/evolution/");
  const lens = lensOf(page);
  await comeAlive(lens);
  return lens;
}

test(
  "one press plays all four, the text equal tells it with figures of the run, and a point says why by keyboard",
  { tag: "@once" },
  async ({ page }) => {
    const lens = await openLens(page);
    await expect(lens.locator(".value-point")).toHaveCount(0);

    await lens.getByRole("button", { name: "Run three years" }).click();
    await expect(lens.locator(".value-point")).toHaveCount(48, { timeout: 60_000 });
    await expect(lens.getByRole("status").first()).toContainText(/After three years, .+ leads with \d+\s%/);

    await lens.getByText("The picture in words").click();
    const told = await lens.locator(".evolution-words ul").innerText();
    const byKeyboard = lens.getByRole("button", { name: /^Platform, quarter 8: \d+\s%/ });
    await byKeyboard.press("Enter");
    const why = lens.getByRole("region", { name: /^Why \d+\s%\? Platform, quarter 8$/ });
    await expect(why).toBeVisible();
    await expect(why).toContainText("tickets open at the quarter’s end");
    await expect(why.getByRole("heading").first()).toBeFocused();
    await expect(why.getByRole("listitem").first()).toContainText(/decided/, { timeout: 20_000 });
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(why).toHaveCount(0);
    await expect(byKeyboard).toBeFocused();

    // What the text says about the end is what the table says, which is what the run measured.
    const lastRow = await lens.getByRole("row").last().getByRole("cell").allInnerTexts();
    for (const [index, name] of ["Point-to-point", "The message bus", "The platform", "The backbone"].entries()) {
      const sentence = told.split("\n").find((line) => line.startsWith(`${name} goes from`))!;
      expect(sentence).toContain(`to ${lastRow[index]};`);
    }
    for (const widthPx of WIDTHS) {
      await setWidth(page, widthPx);
      await expect.poll(() => layoutFaults(page), { message: `at ${widthPx} px` }).toEqual([]);
    }
  },
);

test(
  "a curve played with a mechanism changed keeps its ghost, and more Larkfields can be stopped and kept",
  { tag: "@once" },
  async ({ page }) => {
    const lens = await openLens(page);
    await lens.getByRole("button", { name: "Run three years" }).click();
    await expect(lens.locator(".value-point")).toHaveCount(48, { timeout: 60_000 });

    await lens.getByRole("button", { name: "no definition changes" }).click();
    await expect(
      lens.getByText(/^Platform with no definition changes: the last year is \d+\s% instead of/),
    ).toBeVisible({
      timeout: 30_000,
    });
    await expect(lens.locator(".value-picture .value-line.is-previous")).toHaveCount(1);

    await lens.getByRole("button", { name: "Run them too" }).click();
    await expect(lens.locator(".value-band").first()).toBeAttached({ timeout: 60_000 });
    await lens.getByRole("button", { name: "Stop" }).click();
    await expect(lens.getByText(/^Stopped\. What had finished is kept/)).toBeVisible();
    await expect(lens.locator(".value-band").first()).toBeAttached();
  },
);

test("a visitor draws a curve first and sees it beside the run", { tag: "@once" }, async ({ page }) => {
  await page.goto("simulations/evolution/");
  const lens = lensOf(page);
  await comeAlive(lens);
  await lens.getByRole("button", { name: "Draw your four curves first" }).click();
  await lens.getByRole("button", { name: "up, then settles" }).click();
  await lens.getByRole("button", { name: "Keep my guess" }).click();
  await lens.getByRole("button", { name: "That is enough" }).click();
  await expect(lens.getByText("You drew 1 curve.")).toBeVisible();
  await expect(lens.locator(".value-picture .value-line.is-guess.is-point-to-point")).toHaveCount(1);
  await expect(lens.getByRole("button", { name: "Run three years" })).toBeFocused();
});

test(
  "what was drawn is there after a reload, is told beside the run in one sentence a curve, and can be taken back and kept again",
  { tag: "@once" },
  async ({ page }) => {
    const lens = await openLens(page);
    await lens.getByRole("button", { name: "Draw your four curves first" }).click();
    for (const shape of ["about the same", "up, then settles"]) {
      await lens.getByRole("button", { name: shape }).click();
      await lens.getByRole("button", { name: "Keep my guess" }).click();
    }
    await lens.getByRole("button", { name: "That is enough" }).click();
    await expect(lens.getByText("You drew 2 curves.")).toBeVisible();
    await page.reload();
    await expect(lens.getByText("You drew 2 curves.")).toBeVisible();

    await lens.getByRole("button", { name: "Run three years" }).click();
    const thought = lens.getByRole("region", { name: "What you thought before" });
    await expect(thought.getByRole("listitem")).toHaveCount(2, { timeout: 60_000 });
    await expect(thought.getByRole("listitem").first()).toContainText(
      /Point-to-point\. In range at \d of 5 points\. You drew “about the same”/,
    );
    await thought.getByRole("button", { name: "Take my drawing back" }).click();
    await expect(lens.locator(".value-picture .value-line.is-guess")).toHaveCount(0);
    await thought.getByRole("button", { name: "Undo" }).click();
    await expect(lens.locator(".value-picture .value-line.is-guess")).toHaveCount(2);

    await page.goto("my-course/");
    await expect(page.getByText(/\d+ of 10 in range/)).toBeVisible();
  },
);

test("a press before the page has come alive is not lost", { tag: "@once" }, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  let letGo = (): void => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/\/Evolution\.[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("simulations/evolution/", { waitUntil: "domcontentloaded" });
  const island = page.locator("astro-island[ssr]");
  await page.getByRole("button", { name: "Run three years" }).click();
  await expect(island).not.toHaveCount(0);
  letGo();
  await expect(page.locator(".value-picture .value-point")).toHaveCount(48, { timeout: 60_000 });
});

/** Drags files over the page, as a browser tells of it, and lets them go or carries them away. */
async function dragFiles(
  page: Page,
  files: readonly { name: string; text: string }[],
  end: "drop" | "dragleave" | null,
): Promise<void> {
  await page.evaluate(
    ([dragged, last]) => {
      const dataTransfer = new DataTransfer();
      for (const { name, text } of dragged) dataTransfer.items.add(new File([text], name));
      const say = (type: string) =>
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      say("dragenter");
      say("dragover");
      if (last !== null) say(last);
    },
    [files, end] as const,
  );
}

test(
  "a saved run opens where it is dropped, under a hint; anything else is refused in words and changes nothing",
  { tag: "@once" },
  async ({ page }) => {
    const lens = await openLens(page);
    const sound = {
      format: 1,
      epoch: EPOCH,
      scenario: "larkfield@1",
      architecture: "bus",
      overrides: {},
      seed: 5,
      commands: [],
    };
    const alert = lens.getByRole("alert");
    const hint = page.getByText("Drop a saved run to open it");
    const points = lens.locator(".value-picture .value-point");

    const refused = [
      {
        files: [
          { name: "a.json", text: "{}" },
          { name: "b.json", text: "{}" },
        ],
        says: "You dropped 2 files",
      },
      { files: [{ name: "holiday.jpg", text: "\u0089PNG" }], says: "could not be read as a run" },
      { files: [{ name: "long.json", text: "x".repeat(1_000_001) }], says: "larger than any run" },
      { files: [{ name: "other.run.json", text: JSON.stringify({ ...sound, seed: -1 }) }], says: "“seed”" },
    ];
    for (const { files, says } of refused) {
      await dragFiles(page, files, "drop");
      await expect(alert).toContainText(says);
      await expect(alert).toBeInViewport();
      await expect(points).toHaveCount(0);
    }

    await dragFiles(page, [{ name: "one.run.json", text: "" }], null);
    await expect(hint).toBeVisible();
    await dragFiles(page, [{ name: "one.run.json", text: "" }], "dragleave");
    await expect(hint).toHaveCount(0);

    await dragFiles(page, [{ name: "one.run.json", text: JSON.stringify(sound) }], "drop");
    await expect(points).toHaveCount(48, { timeout: 60_000 });
    await expect(lens.getByRole("heading", { level: 2 })).toContainText("Larkfield 5");
    await expect(alert).toHaveCount(0);
    await expect(page).toHaveURL(/simulations\/evolution\/#run=/);
  },
);

test.describe("what is shown", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test(
    "is in a link and a file that open it again, and the browser goes back through it",
    { tag: "@once" },
    async ({ page }) => {
      const lens = await openLens(page);
      await lens.getByRole("button", { name: "Run three years" }).click();
      const points = lens.locator(".value-picture .value-point");
      await expect(points).toHaveCount(48, { timeout: 60_000 });
      const larkfield = await lens.getByRole("heading", { level: 2 }).innerText();

      await lens.getByRole("button", { name: "every reader is told" }).click();
      await expect(points).toHaveCount(60, { timeout: 30_000 });
      await lens.getByRole("button", { name: "no outages" }).click();
      const ghost = lens.locator(".value-picture .value-line.is-previous");
      await expect(ghost).toHaveCount(1, { timeout: 30_000 });
      await lens.getByRole("button", { name: /^Platform, quarter 3: / }).press("Enter");
      const why = lens.getByRole("region", { name: /^Why \d+\s%\? Platform, quarter 3$/ });
      await expect(why).toBeVisible({ timeout: 30_000 });
      // The focus follows into the panel; before that an arrow goes from point to point.
      await expect.poll(() => why.evaluate((panel) => panel.contains(document.activeElement))).toBe(true);
      await page.keyboard.press("ArrowRight");
      await expect(lens.getByRole("region", { name: /^Why \d+\s%\? Platform, quarter 4$/ })).toBeVisible();

      await lens.getByRole("button", { name: "More" }).click();
      await lens.getByRole("button", { name: "Copy a link to this" }).click();
      await expect(lens.getByText("Link copied.")).toBeVisible();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(link.length).toBeLessThan(700);
      const saving = page.waitForEvent("download");
      await lens.getByRole("button", { name: "Save as a file" }).click();
      const file = await (await saving).path();

      await page.goBack();
      await expect(why).toHaveCount(0);
      await page.goBack();
      await expect(ghost).toHaveCount(0);
      await page.goBack();
      await expect(points).toHaveCount(48);
      await lens.getByRole("button", { name: "Another Larkfield" }).click();
      await expect(lens.getByRole("heading", { level: 2 })).not.toHaveText(larkfield);
      await lens.getByRole("button", { name: "Undo" }).click();
      await expect(lens.getByRole("heading", { level: 2 })).toHaveText(larkfield);
      await expect(points).toHaveCount(48);

      await lens.locator("input[type=file]").setInputFiles(file);
      await expect(points).toHaveCount(60, { timeout: 60_000 });
      await expect(ghost).toHaveCount(1);

      await page.goto("about/");
      await page.goto(link);
      await expect(lens.getByRole("region", { name: /^Why \d+\s%\? Platform, quarter 4$/ })).toBeVisible({
        timeout: 60_000,
      });
      await expect(ghost).toHaveCount(1, { timeout: 60_000 });
      await expect(lens.getByRole("button", { name: "every reader is told" })).toHaveAttribute("aria-pressed", "true");
    },
  );
});

test(
  "a link that does not fit says what, why and what to do, one of another epoch offers today's model, and nothing is lost",
  { tag: "@once" },
  async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    const run = { format: 1, epoch: EPOCH, scenario: "larkfield@1", architecture: "platform" };
    const sound = { ...run, overrides: {}, seed: 5, commands: [] };
    const linkOf = (value: object) =>
      `simulations/evolution/#run=${deflateRawSync(JSON.stringify(value)).toString("base64url")}`;
    const lens = lensOf(page);
    const alert = lens.getByRole("alert");
    const cases: [object, RegExp][] = [
      [{ ...sound, overrides: { "choice.told": "catalogue" } }, /contradict each other/],
      [{ ...sound, scenario: "larkfeld@1" }, /“larkfeld@1”.*Was “larkfield@1” meant/],
    ];
    for (const [value, says] of cases) {
      await page.goto("about/");
      await page.goto(linkOf(value));
      await expect(alert).toContainText(says, { timeout: 30_000 });
      await expect(lens.locator(".value-picture .value-point")).toHaveCount(0);
    }
    // A run of the tangle belongs on the tangle's page, and the other way round.
    await page.goto("about/");
    await page.goto(linkOf({ ...sound, scenario: "tangle@2", architecture: "point-to-point" }));
    await expect(page).toHaveURL(/simulations\/tangle\/#run=/);
    await page.goto("about/");
    await page.goto(linkOf(sound).replace("evolution", "tangle"));
    await expect(page).toHaveURL(/simulations\/evolution\/#run=/);
    await page.goto("about/");
    await page.goto(linkOf({ ...sound, epoch: 999 }));
    await expect(alert).toContainText("epoch 999");
    await alert.getByRole("button", { name: "Put it to today’s model" }).click();
    await expect(lens.locator(".value-picture .value-point")).toHaveCount(48, { timeout: 60_000 });
    await expect(lens.getByRole("heading", { level: 2 })).toContainText("Larkfield 5");

    await lens.getByRole("button", { name: "More" }).click();
    await lens
      .locator("input[type=file]")
      .setInputFiles({ name: "run.json", mimeType: "application/json", buffer: Buffer.from("{ cut off") });
    await expect(alert).toContainText("This file could not be opened");
    await expect(lens.locator(".value-picture .value-point")).toHaveCount(48);
    await alert.getByRole("button", { name: "Close" }).click();
    await expect(alert).toHaveCount(0);
  },
);

test.describe("a worker that fails", () => {
  test.use({ allowErrors: /worker|ERR_FAILED|Failed to load resource|broken on purpose/i });

  test("is told in words, and the runs can be started again", { tag: "@once" }, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.route(/worker[^/]*\.js/i, (route) =>
      route.fulfill({ contentType: "text/javascript", body: 'throw new Error("broken on purpose")' }),
    );
    await page.goto("simulations/evolution/");
    const lens = lensOf(page);
    await comeAlive(lens);
    await lens.getByRole("button", { name: "Run three years" }).click();
    await expect(lens.getByRole("alert")).toContainText("The runs stopped");
    await page.unroute(/worker[^/]*\.js/i);
    await lens.getByRole("button", { name: "Start it again" }).click();
    await expect(lens.locator(".value-picture .value-point")).toHaveCount(48, { timeout: 60_000 });
    await expect(lens.getByRole("alert")).toHaveCount(0);
  });
});
