import { readFileSync } from "node:fs";
import { accessibilityFaults } from "./accessibilityFaults.ts";
import { comeAlive, expect, layoutFaults, setWidth, test, WIDTHS } from "./fixtures.ts";

/** The lens of the outage on its own page: what is only its own. What every lens gets is walked with the counter (lens/). */
test.use({ contextOptions: { reducedMotion: "reduce" } });

interface Report {
  last: { referenceSeed: number; results: { id: string }[]; more: { range: { runs: number; collapsed: number } } };
}
const { last } = JSON.parse(readFileSync("tests/validation/outage-results.json", "utf8")) as Report;

test(
  "six seconds end every order, the chain tells why, and leaving out the gone brings it back: by keyboard alone",
  { tag: "@once" },
  async ({ page }) => {
    await page.goto("simulations/outage/");
    const outage = page.getByRole("region", { name: "The outage" });
    await comeAlive(outage);
    await outage.getByRole("button", { name: "Play" }).press("Enter");
    const time = outage.getByRole("slider", { name: /^Time/ });
    const served = outage.locator(".instrument-stop");
    await expect(served).toContainText(/^Fraud is back after 6\sseconds\. \d+\speople wait/);
    await time.press("End");
    await expect(served).toContainText("In the second one the chain served 0\u00a0% of the orders.");
    await outage.getByRole("button", { name: "why?" }).first().press("Enter");
    const why = outage.locator(".why-chain li");
    await expect(why.first()).toContainText("was lost after");
    await expect(why.last()).toContainText("Fraud had stood still for 6 seconds");
    // The chip leads to the instant at which it began.
    await why.last().getByRole("button").press("Enter");
    await expect(time).toHaveAttribute("aria-valuetext", /20:10:00/);
    await outage.getByRole("button", { name: "Leave out calls that nobody waits for" }).press("Enter");
    await expect(outage.getByRole("button", { name: "Calls nobody waits for are left out" })).toBeVisible();
    await time.press("End");
    await expect(served).toContainText(/the chain served (9\d|100)\u00a0% of the orders/);
  },
);

test(
  "its evidence line says what the committed report says, and leads to its evidence",
  { tag: "@once" },
  async ({ page }) => {
    await page.goto("simulations/outage/");
    const line = page.getByRole("complementary", { name: "How sure is this? The outage" });
    const { runs, collapsed } = last.more.range;
    await expect(line).toContainText(`In ${collapsed} of ${runs} Larkfields`);
    await expect(line).toContainText(`number ${last.referenceSeed}:`);
    await line.getByRole("link").click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("The outage: how sure it is");
    await expect(page.locator("tr[data-figure]")).toHaveCount(last.results.length);
    expect(await accessibilityFaults(page)).toEqual([]);
  },
);

test("its pages fit every width", { tag: "@once" }, async ({ page }) => {
  for (const address of ["simulations/outage/", "embed/outage/", "simulations/outage/evidence/"]) {
    await page.goto(address);
    for (const width of WIDTHS) {
      await setWidth(page, width);
      expect(await layoutFaults(page), `${address} at ${width}`).toEqual([]);
    }
  }
});

test(
  "a run that turns on what it cannot is refused in words, and the page lives",
  { tag: "@once" },
  async ({ page }) => {
    await page.goto("simulations/outage/#run=not-a-run");
    const outage = page.getByRole("region", { name: "The outage" });
    await comeAlive(outage);
    await expect(outage.getByRole("alert")).toBeVisible();
    await outage.getByRole("button", { name: "Play" }).click();
    await expect(outage.getByRole("slider", { name: /^Time/ })).toBeEnabled();
  },
);
