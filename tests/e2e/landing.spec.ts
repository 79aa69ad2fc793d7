import type { Locator, Page } from "@playwright/test";
import { accessibilityFaults } from "./accessibilityFaults.ts";
import { comeAlive, expect, layoutFaults, setWidth, test, WIDTHS } from "./fixtures.ts";
import { pressKey } from "./keyboard.ts";

/** Time for four runs on a busy machine, ms. */
const RUN = { timeout: 40_000 };
const LEAST_TARGET_PX = 44;

const bet = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const second = (page: Page) => page.getByRole("group", { name: /^And after three\?/ });
const says = (page: Page) => page.locator(".landing-say");

async function open(page: Page): Promise<void> {
  await page.goto("");
  await comeAlive(page.locator(".landing-ask"));
}

/** Both bets, to the end of the third year. */
async function playOn(page: Page, first = "Kafka run by one central team", then = "Lower"): Promise<void> {
  await bet(page, first).click();
  await second(page).getByRole("button", { name: then, exact: true }).click(RUN);
  await expect(page.getByRole("button", { name: "Why?", exact: true })).toBeVisible(RUN);
}

async function isInView(page: Page, parts: readonly Locator[]): Promise<void> {
  const { height = 0 } = page.viewportSize() ?? {};
  for (const part of parts) {
    const box = await part.boundingBox();
    expect(box!.y, `${part} begins in view`).toBeGreaterThanOrEqual(0);
    expect(box!.y + box!.height, `${part} ends in view`).toBeLessThanOrEqual(height);
  }
}

test(
  "a tap is bet and start: it stops after one year, asks again, and ends with a reason",
  { tag: "@once" },
  async ({ page }) => {
    await open(page);
    await bet(page, "Kafka as pipes between systems").click();
    await expect(page.locator(".landing-chart .value-point").first()).toBeAttached(RUN);
    await expect(says(page)).toContainText(/After one year .+ (is ahead, with|are level, at) \d+\s%/, RUN);
    await expect(page.locator(".landing-chart .value-point")).toHaveCount(16);

    await second(page).getByRole("button", { name: "Higher", exact: true }).click();
    await page.getByRole("button", { name: "Skip ahead" }).click();
    await expect(says(page)).toContainText(/After three years .+ ahead, with \d+\s%/);
    await expect(says(page)).toContainText("You said “higher”.");
    await expect(page.locator(".landing-chart .value-point")).toHaveCount(48);

    await page.getByRole("button", { name: /^why\? / }).click();
    const why = page.getByRole("region", { name: /^Why\? / });
    await expect(why.getByRole("heading").first()).toBeFocused();
    await expect(why.getByRole("listitem").first()).toContainText(/decided/, RUN);
  },
);

test.describe("with reduced motion", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  for (const widthPx of WIDTHS) {
    test(
      `sentence, bets and chart are in view at the tap, and what follows stays in view, at ${widthPx} px`,
      { tag: "@once" },
      async ({ page }) => {
        await setWidth(page, widthPx);
        await open(page);
        const chart = page.locator(".landing-plate");
        const bets = page.locator(".bet-chip");
        await isInView(page, [page.getByText("Four ways to connect one retailer"), ...(await bets.all()), chart]);
        for (const button of await bets.all()) {
          expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(LEAST_TARGET_PX);
        }

        await bets.nth(2).click();
        await expect(second(page)).toBeVisible(RUN);
        await isInView(page, [says(page), second(page), chart]);
        const fates = second(page).getByRole("button");
        for (const button of await fates.all()) {
          expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(LEAST_TARGET_PX);
        }
        await fates.first().click();
        await expect(page.getByRole("button", { name: "Why?", exact: true })).toBeVisible(RUN);
        await isInView(page, [says(page), chart]);
        await page.getByRole("button", { name: "Why?", exact: true }).click();
        await expect(
          page
            .getByRole("region", { name: /^Why\? / })
            .getByRole("listitem")
            .first(),
        ).toBeVisible(RUN);
        for (const width of WIDTHS) {
          await setWidth(page, width);
          await expect.poll(() => layoutFaults(page), { message: `at ${width} px` }).toEqual([]);
        }
      },
    );
  }

  test("goes from stop to stop without an animation, by keyboard alone, and the log keeps both bets", async ({
    page,
  }) => {
    await open(page);
    await pressKey(page, bet(page, "Kafka run by those who own the facts"));
    await expect(second(page).getByRole("button").first()).toBeFocused(RUN);
    const running = () => document.getAnimations().filter(({ playState }) => playState === "running").length;
    expect(await page.evaluate(running)).toBe(0);
    await page.keyboard.press("Enter");
    const why = page.getByRole("button", { name: "Why?", exact: true });
    await expect(why).toBeFocused(RUN);
    await page.keyboard.press("Enter");
    await expect(
      page
        .getByRole("region", { name: /^Why\? / })
        .getByRole("heading")
        .first(),
    ).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(why).toBeFocused();

    await page.goto("my-course/");
    await expect(page.getByRole("cell", { name: "You answered a question" })).toHaveCount(2);
    await expect(page.getByText(/"backbone"/)).toBeVisible();
  });

  /** The figures of the picture in words, once it is open, beside those that the sentences tell. */
  async function tellsTheSame(page: Page): Promise<void> {
    const rows = page.locator(".landing-words").getByRole("row");
    const values = async (row: number) =>
      (await rows.nth(row).getByRole("cell").allInnerTexts()).map((text) => Number.parseInt(text, 10));
    const [oneYear, threeYears] = [await values(4), await values(12)];
    await expect(says(page)).toContainText(new RegExp(`ahead, with ${Math.max(...threeYears)}\\s%`));
    const [, secondAfterOne = 0] = oneYear.toSorted((one, other) => other - one);
    const place = oneYear.indexOf(secondAfterOne);
    await expect(says(page)).toContainText(new RegExp(`from ${secondAfterOne}\\s% to ${threeYears[place]}\\s%`));
  }

  test("bets can be taken back, made again, and made on another Larkfield", { tag: "@once" }, async ({ page }) => {
    await open(page);
    await playOn(page);
    await page.getByRole("button", { name: "Take my bet back" }).click();
    await expect(second(page)).toBeVisible();
    await page.getByRole("button", { name: "Take my bet back" }).click();
    await expect(bet(page, "A file for everyone who asks")).toHaveAttribute("aria-pressed", "false");
    await expect(page.locator(".landing-chart")).toHaveCount(0);

    await playOn(page, "A file for everyone who asks", "About the same");
    const before = await says(page).innerText();
    await page.getByRole("button", { name: "Another Larkfield" }).click();
    await expect(page.getByText(/^Larkfield \d+: other customers, other changes/)).toBeVisible();
    await playOn(page);
    await expect(says(page)).toContainText(/After three years .+ ahead, with \d+\s%/);
    expect(await says(page).innerText()).not.toBe(before);
  });

  test(
    "has no accessibility fault that axe can find, at the stop and at the end with the reason open; its text equal tells the figures of the sentences",
    { tag: "@once" },
    async ({ page }) => {
      await open(page);
      await bet(page, "Kafka as pipes between systems").click();
      await expect(second(page)).toBeVisible(RUN);
      expect(await accessibilityFaults(page), "at the stop").toEqual([]);
      await second(page).getByRole("button").first().click();
      await page.getByRole("button", { name: "Why?", exact: true }).click(RUN);
      await expect(
        page
          .getByRole("region", { name: /^Why\? / })
          .getByRole("listitem")
          .first(),
      ).toBeVisible(RUN);
      await page.getByText("The picture in words").click();
      await tellsTheSame(page);
      expect(await accessibilityFaults(page), "at the end").toEqual([]);
    },
  );
});

test("nothing moves, and no run is loaded, before somebody comes near", { tag: "@once" }, async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await open(page);
  const before = await page.locator(".landing").innerHTML();
  await page.waitForTimeout(1000);
  expect(await page.locator(".landing").innerHTML()).toBe(before);
  expect(asked.filter((url) => /worker|landingStage/i.test(url))).toEqual([]);
});

test.describe("a worker that fails", () => {
  test.use({ allowErrors: /worker|ERR_FAILED|Failed to load resource|broken on purpose/i });

  test("is told in words after the bet, and the next tap tries again", { tag: "@once" }, async ({ page }) => {
    await page.route(/\/worker-[^/]*\.js/, (route) =>
      route.fulfill({ contentType: "text/javascript", body: 'throw new Error("broken on purpose")' }),
    );
    await open(page);
    await bet(page, "Kafka as pipes between systems").click();
    await expect(page.getByRole("alert")).toContainText("A tap on one of the four tries again.", RUN);
    await page.unroute(/\/worker-[^/]*\.js/);
    await bet(page, "Kafka as pipes between systems").click();
    await expect(second(page)).toBeVisible(RUN);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the first page tells the story in words, with figures of the run", { tag: "@once" }, async ({ page }) => {
    await page.goto("");
    await expect(page.getByText(/^After one year .+ with \d+\s%/)).toBeVisible();
    await expect(page.getByText(/^After three years .+ with \d+\s%/)).toBeVisible();
  });
});

test("every door of the first page leads to what there is", async ({ page }) => {
  await page.goto("");
  const doors = [
    ["For trainers: With a room", "With a room"],
    ["For teams: As a team", "As a team"],
    ["Look: Where is your mindset right now?", "Where is your mindset right now?"],
  ] as const;
  for (const [link, name] of doors) {
    await page.getByRole("link", { name: link, exact: true }).click();
    await expect(page.getByRole("heading", { name, level: 2 })).toBeInViewport();
    await page.goBack();
  }
  await page.getByRole("link", { name: /^Begin/ }).click();
  await expect(page).toHaveURL(/lessons\/tangle\/$/);
});
