import { AxeBuilder } from "@axe-core/playwright";
import { comeAlive, expect, layoutFaults, setWidth, test, WIDTHS } from "./fixtures.ts";

test.setTimeout(120_000);

test("one press plays all four, the text equal tells it with figures of the run, and a point says why by keyboard", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("simulations/evolution/");
  const lens = page.getByRole("region", { name: "Value of decisions under four architectures" });
  await comeAlive(lens);
  await expect(lens.locator(".value-point")).toHaveCount(0);

  await lens.getByRole("button", { name: "Run three years" }).click();
  await expect(lens.locator(".value-point")).toHaveCount(48, { timeout: 60_000 });
  await expect(lens.getByRole("status").first()).toContainText(/After three years, .+ leads with \d+\s%/);

  await lens.getByText("The picture in words").click();
  const told = await lens.locator(".evolution-words ul").innerText();
  const byKeyboard = lens.getByRole("button", { name: /^Platform, quarter 8: \d+\s%/ });
  await byKeyboard.press("Enter");
  const why = lens.getByRole("region", { name: /^Why \d+\s%\? Platform, quarter 8$/ });
  await expect(why).toBeVisible();
  await expect(why).toContainText("tickets open at the quarter’s end");
  await expect(why.getByRole("heading").first()).toBeFocused();
  await expect(why.getByRole("listitem").first()).toContainText(/decided/, { timeout: 20_000 });
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join("; ")}`)).toEqual([]);
  }
  await page.keyboard.press("Escape");
  await expect(why).toHaveCount(0);
  await expect(byKeyboard).toBeFocused();

  // What the text says about the end is what the table says, which is what the run measured.
  const lastRow = await lens.getByRole("row").last().getByRole("cell").allInnerTexts();
  for (const [index, name] of ["Point-to-point", "The message bus", "The platform", "The backbone"].entries()) {
    const sentence = told.split("\n").find((line) => line.startsWith(`${name} goes from`))!;
    expect(sentence).toContain(`to ${lastRow[index]};`);
  }
  for (const widthPx of WIDTHS) {
    await setWidth(page, widthPx);
    await expect.poll(() => layoutFaults(page), { message: `at ${widthPx} px` }).toEqual([]);
  }
});

test("a curve played with a mechanism changed keeps its ghost, and more Larkfields can be stopped and kept", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("simulations/evolution/");
  const lens = page.getByRole("region", { name: "Value of decisions under four architectures" });
  await comeAlive(lens);
  await lens.getByRole("button", { name: "Run three years" }).click();
  await expect(lens.locator(".value-point")).toHaveCount(48, { timeout: 60_000 });

  await lens.getByRole("button", { name: "no definition changes" }).click();
  await expect(lens.getByText(/^Platform with no definition changes: the last year is \d+\s% instead of/)).toBeVisible({
    timeout: 30_000,
  });
  await expect(lens.locator(".value-picture .value-line.is-previous")).toHaveCount(1);

  await lens.getByRole("button", { name: "Run them too" }).click();
  await expect(lens.locator(".value-band").first()).toBeAttached({ timeout: 60_000 });
  await lens.getByRole("button", { name: "Stop" }).click();
  await expect(lens.getByText(/^Stopped\. What had finished is kept/)).toBeVisible();
  await expect(lens.locator(".value-band").first()).toBeAttached();
});

test("a visitor draws a curve first and sees it beside the run", async ({ page }) => {
  await page.goto("simulations/evolution/");
  const lens = page.getByRole("region", { name: "Value of decisions under four architectures" });
  await comeAlive(lens);
  await lens.getByRole("button", { name: "Draw your four curves first" }).click();
  await lens.getByRole("button", { name: "up, then settles" }).click();
  await lens.getByRole("button", { name: "Keep my guess" }).click();
  await lens.getByRole("button", { name: "That is enough" }).click();
  await expect(lens.getByText("You drew 1 curve.")).toBeVisible();
  await expect(lens.locator(".value-picture .value-line.is-guess.is-point-to-point")).toHaveCount(1);
  await expect(lens.getByRole("button", { name: "Run three years" })).toBeFocused();
});
