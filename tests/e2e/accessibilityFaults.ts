import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What can be wrong in one theme and right in the other: the themes differ in the colours of tokens.css, in nothing else. */
const RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"];

/** One piece of code draws every row of a table: the first ones are looked at, as the long tables take axe seconds. */
const FURTHER_ROWS = "tbody tr:nth-child(n + 13)";

/**
 * What axe finds wrong with the page as it stands, each fault with the parts it concerns: every rule in the light theme,
 * those of colour in the dark one as well. Leaves the page in the dark theme, with reduced motion.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const axes = { light: axe(page), dark: axe(page).withRules(RULES_OF_COLOUR) };
  const faults: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await axes[colorScheme].analyze();
    for (const { id, nodes } of violations) {
      faults.push(`${colorScheme}: ${id}: ${nodes.map(({ target }) => target).join("; ")}`);
    }
  }
  return faults;
}

/** Without a list of what is right, and without a second page for the sum of all frames: pages hold no frames of others. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page })
    .exclude(FURTHER_ROWS)
    .options({ resultTypes: ["violations"] })
    .setLegacyMode();
}
