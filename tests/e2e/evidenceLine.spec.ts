import { readFileSync } from "node:fs";
import { comeAlive, expect, test } from "./fixtures.ts";

interface Report {
  last: {
    referenceSeed: number;
    results: { id: string; got: number | number[]; isNear: boolean }[];
    more: { spread: { own: { low: number; high: number }[] } };
  };
}
const { last } = JSON.parse(readFileSync("tests/validation/tangle-results.json", "utf8")) as Report;

test("the tangle's evidence line says what the committed report says, and leads to its evidence", async ({ page }) => {
  await page.goto("simulations/tangle/");
  const line = page.getByRole("complementary", { name: "How sure is this? The tangle" });
  const { low, high } = last.more.spread.own.at(-1)!;
  await expect(line).toContainText(`between ${Math.round(low)} and ${Math.round(high)}`);
  await expect(line).toContainText(`number ${last.referenceSeed} of 200`);
  await expect(line).toContainText("were no meaning ever to change");
  // What comes alive above it moves it.
  await comeAlive(page.locator(".instrument"));
  await line.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The tangle: how sure it is");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test(
    "every page that shows a lens, or leads to it, carries its evidence line",
    { tag: "@once" },
    async ({ page }) => {
      for (const [address, ...lenses] of [
        ["", "evolution"],
        ["lessons/tangle/", "tangle"],
        ["simulations/evolution/", "evolution"],
        ["simulations/", "evolution", "tangle"],
        ["course/", "evolution", "tangle"],
      ] as const) {
        await page.goto(address);
        for (const lens of lenses) {
          const link = page.locator(`.evidence-line[data-lens=${lens}] a`);
          await expect(link, `/${address}: ${lens}`).toBeVisible();
          await expect(link).toHaveAttribute("href", new RegExp(`/simulations/${lens}/evidence/$`));
        }
      }
    },
  );
});

test(
  "the tangle's evidence puts what came out otherwise first, each with its reason",
  { tag: "@once" },
  async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto("simulations/tangle/evidence/");
    const rows = page.locator("tr[data-figure]");
    await expect(rows).toHaveCount(last.results.length);
    const others = last.results.filter(({ isNear }) => !isNear);
    expect(others.length).toBeGreaterThan(0);
    for (const [index, { id }] of others.entries()) {
      await expect(rows.nth(index)).toHaveAttribute("data-figure", id);
      await expect(rows.nth(index).locator(".reason")).not.toBeEmpty();
    }
    for (const row of await rows.all()) {
      const name = await row.locator("th").evaluate((cell) => cell.firstChild!.textContent!.trim());
      expect(name, "has words of its own").not.toBe(await row.getAttribute("data-figure"));
    }
  },
);

test(
  "before the bet the start page does not say who wins: no name of a way, no heavier line",
  { tag: "@once" },
  async ({ page }) => {
    await page.goto("");
    const beside = page.locator(":is(.landing, .trust) :is(h1, h2, p, li, button, summary)").filter({ visible: true });
    for (const text of await beside.allInnerTexts()) {
      expect(text).not.toMatch(/backbone|owned facts|owners? (stand|win)/i);
    }
    const widths = await page
      .locator(".bet-chip .value-line")
      .evaluateAll((lines) => lines.map((line) => getComputedStyle(line).strokeWidth));
    expect(widths).toHaveLength(4);
    expect(new Set(widths).size, widths.join(", ")).toBe(1);
    const dashes = await page
      .locator(".bet-chip .value-line")
      .evaluateAll((lines) => lines.map((line) => getComputedStyle(line).strokeDasharray));
    expect(new Set(dashes).size, "told apart without colour").toBe(4);
  },
);
