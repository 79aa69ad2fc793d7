import { AxeBuilder } from "@axe-core/playwright";
import { addresses, expect, test } from "../e2e/fixtures.ts";

for (const address of addresses) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`/${address} has no accessibility fault that axe can find (${colorScheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.goto(address, { waitUntil: "load" });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join("; ")}`)).toEqual([]);
    });
  }
}
