import { expect, test } from "./fixtures.ts";

test(
  "a term of a lesson shows its sentence by keyboard, by tap and without JavaScript, and leads to its page",
  { tag: "@once" },
  async ({ page, browser, baseURL }) => {
    await page.goto("lessons/chain/");
    const term = page.getByRole("button", { name: "ask again", exact: true });
    const card = page.getByText("To send a call once more when no answer came.");
    await test.step("by keyboard, and Escape closes it where the focus is", async () => {
      await expect(card).toBeHidden();
      await term.focus();
      await page.keyboard.press("Enter");
      await expect(card).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(card).toBeHidden();
      await expect(term).toBeFocused();
    });
    await test.step("in print the term is a word of its sentence", async () => {
      await page.emulateMedia({ media: "print" });
      await expect(term).toBeVisible();
      await page.emulateMedia({ media: "screen" });
    });
    await test.step("in forced colours and on a phone without JavaScript by tap", async () => {
      const plain = await browser.newContext({
        baseURL: baseURL!,
        javaScriptEnabled: false,
        hasTouch: true,
        forcedColors: "active",
        viewport: { width: 390, height: 844 },
      });
      const phone = await plain.newPage();
      await phone.goto("lessons/chain/");
      await phone.getByRole("button", { name: "ask again", exact: true }).tap();
      const shown = phone.getByText("To send a call once more when no answer came.");
      await expect(shown).toBeInViewport({ ratio: 1 });
      await shown.getByRole("link").tap();
      await expect(phone.getByRole("heading", { level: 1 })).toHaveText("asking again");
      await plain.close();
    });
  },
);

test("every figure that a lesson shows stands on the page of sources", { tag: "@once" }, async ({ page }) => {
  for (const lesson of ["tangle", "chain"]) {
    await page.goto(`lessons/${lesson}/`);
    const quoted = await page
      .locator("[data-figure]")
      .evaluateAll((all) => all.map((one) => [one.getAttribute("data-figure"), one.textContent!.trim()]));
    await page.goto("sources/");
    const listed = await page
      .locator(`#figures-${lesson} [data-source]`)
      .evaluateAll((all) =>
        all.map((one) => [one.getAttribute("data-source"), one.querySelector("strong")!.textContent!.trim()]),
      );
    expect(quoted.length).toBeGreaterThan(5);
    expect(listed.toSorted()).toEqual(quoted.toSorted());
  }
});
