import { brotliCompressSync } from "node:zlib";
import { budgetOf } from "../../scripts/checks/byteBudgets.ts";
import { addresses, expect, test } from "./fixtures.ts";

for (const address of addresses) {
  test(`/${address} loads its scripts within the budget, whatever it fetches by itself`, async ({ page }) => {
    const sizes: Promise<number>[] = [];
    page.on("response", (response) => {
      if (new URL(response.url()).pathname.endsWith(".js")) {
        sizes.push(response.body().then((text) => brotliCompressSync(text).length));
      }
    });
    await page.goto(address, { waitUntil: "networkidle" });
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeLessThanOrEqual(budgetOf(address));
  });
}
