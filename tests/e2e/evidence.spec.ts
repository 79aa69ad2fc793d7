import { expect, test } from "./fixtures.ts";

const ADDRESS = "simulations/evolution/evidence/";

test(
  "the page of evidence says how often each claim holds, the least often first, and opens by keyboard",
  { tag: "@once" },
  async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(ADDRESS);
    const often = page.getByRole("region", { name: "How often each claim holds" });
    const shares = await often.locator("li > .line.main strong").allInnerTexts();
    const figures = shares.map((text) => Number.parseInt(text, 10));
    expect(figures).toHaveLength(5);
    expect(figures).toEqual([...figures].sort((one, other) => one - other));

    const parts = often.getByText(/^Its \d parts, and what each hangs on$/).first();
    await parts.focus();
    await page.keyboard.press("Enter");
    await expect(often.locator("details[open] .part").first()).toBeVisible();
  },
);

test("the evolution and its model lead to the evidence, and it leads back", async ({ page }) => {
  await page.goto("simulations/evolution/model/");
  await page.getByRole("link", { name: "How often each claim holds, and where it does not" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Where it holds, and where it does not");
  await page.getByRole("link", { name: "Back to the evolution" }).click();
  await page.getByRole("link", { name: "How often each claim holds, and where it does not" }).click();
  await expect(page).toHaveURL(/evidence\/$/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the evidence is all there, in print with what was closed", { tag: "@once" }, async ({ page }) => {
    await page.goto(ADDRESS);
    await expect(page.getByRole("region", { name: "At Larkfield’s own dials" }).getByRole("row").nth(5)).toBeVisible();
    const closed = page.locator("details:not([open]) table").last();
    await expect(closed).toBeHidden();
    await page.emulateMedia({ media: "print" });
    await expect(closed).toBeVisible();
  });
});
