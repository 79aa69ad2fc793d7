import type { Page } from "@playwright/test";
import { budgetOf } from "../../scripts/checks/byteBudgets.ts";
import { brotliBytes } from "../../scripts/checks/measureBytes.ts";
import { accessibilityFaults } from "./accessibilityFaults.ts";
import { addresses, expect, layoutFaults, setWidth, test, WIDTHS } from "./fixtures.ts";

/** Packed sizes by address: most scripts are those of many pages. */
const packed = new Map<string, number>();

/** What a page's scripts weigh, whatever it fetches by itself; add them up once the page has come. */
function watchScripts(page: Page): Promise<number>[] {
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith(".js")) sizes.push(response.text().then((text) => packedBytes(pathname, text)));
  });
  return sizes;
}

function packedBytes(pathname: string, text: string): number {
  const bytes = packed.get(pathname) ?? brotliBytes(text);
  packed.set(pathname, bytes);
  return bytes;
}

for (const address of addresses) {
  test(
    `/${address} loads within its budget, has one heading, fits a phone and a laptop, and has no accessibility fault that axe can find`,
    { tag: "@once" },
    async ({ page }) => {
      await test.step("loads its scripts within the budget", async () => {
        const sizes = watchScripts(page);
        await page.goto(address, { waitUntil: "networkidle" });
        const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
        expect(bytes).toBeLessThanOrEqual(budgetOf(address));
        await expect(page.locator("h1")).toHaveCount(1);
      });
      await test.step("fits a phone and a laptop", () => fits(page));
      await test.step("has no accessibility fault, with all open that can be opened, and still fits", async () => {
        const opened = await openDetails(page);
        expect(await accessibilityFaults(page)).toEqual([]);
        if (opened > 0) await fits(page);
      });
    },
  );
}

async function fits(page: Page): Promise<void> {
  for (const widthPx of WIDTHS) {
    await setWidth(page, widthPx);
    // Drawings follow the width a moment later.
    await expect.poll(() => layoutFaults(page), { message: `at ${widthPx} px` }).toEqual([]);
  }
}

/** Opens every part of the text that is closed, and says how many there were. */
function openDetails(page: Page): Promise<number> {
  return page.evaluate(() => {
    const closed = [...document.querySelectorAll<HTMLDetailsElement>("main details:not([open])")];
    for (const part of closed) part.open = true;
    return closed.length;
  });
}

// At the root each page's own test above watches what it asks for.
test("every page comes from its own base only, with one heading", { tag: "@elsewhere" }, async ({ page }) => {
  for (const address of addresses) {
    await test.step(`/${address}`, async () => {
      await page.goto(address, { waitUntil: "networkidle" });
      await expect(page.locator("h1")).toHaveCount(1);
    });
  }
});

test("an address that does not exist gets the page of the site that says so", async ({ page }) => {
  const response = await page.goto("no/such/page/");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("link").first()).toBeVisible();
});
