import { addresses, expect, layoutFaults, setWidth, test, WIDTHS } from "./fixtures.ts";

for (const address of addresses) {
  test(`/${address} loads from its own base only and fits a phone and a laptop`, async ({ page }) => {
    await page.goto(address, { waitUntil: "load" });
    await expect(page.locator("h1")).toHaveCount(1);
    for (const widthPx of WIDTHS) {
      await setWidth(page, widthPx);
      // Drawings follow the width a moment later.
      await expect.poll(() => layoutFaults(page), { message: `at ${widthPx} px` }).toEqual([]);
    }
  });
}

test("an address that does not exist gets the page of the site that says so", async ({ page }) => {
  const response = await page.goto("no/such/page/");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("link").first()).toBeVisible();
});
