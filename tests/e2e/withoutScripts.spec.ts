import { accessibilityFaults } from "./accessibilityFaults.ts";
import { expect, test } from "./fixtures.ts";
import { openLesson } from "./openLesson.ts";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test(
    "the whole lesson is there to read and to print, and says what is missing",
    { tag: "@once" },
    async ({ page }) => {
      await page.goto("lessons/tangle/");
      await expect(page.getByText(/^JavaScript is off/)).toBeVisible();
      await expect(page.getByText("Count readers, not systems.")).toBeVisible();
      await expect(page.getByRole("heading", { name: "At your work" })).toBeVisible();
      await page.emulateMedia({ media: "print" });
      await expect(page.getByText("Count readers, not systems.")).toBeVisible();
      await expect(page.getByText(/^What comes next opens as you work/)).toBeHidden();
    },
  );

  test(
    "a page says that it needs JavaScript, and shows no control that would do nothing",
    { tag: "@once" },
    async ({ page }) => {
      for (const address of ["", "simulations/tangle/", "my-course/"]) {
        await page.goto(address);
        await expect(page.getByText(/JavaScript/).first(), `/${address}`).toBeVisible();
        await expect(page.getByRole("main").getByRole("button"), `/${address}`).toHaveCount(0);
      }
    },
  );
});

test(
  "whoever prints in the middle gets no answer early, and is told how to print all",
  { tag: "@once" },
  async ({ page }) => {
    await page.goto("lessons/tangle/");
    await page.emulateMedia({ media: "print", reducedMotion: "reduce" });
    await expect(page.getByText("Count readers, not systems.")).toBeHidden();
    await expect(page.getByText(/^What comes next opens as you work/)).toBeVisible();
    await page.emulateMedia({ media: "screen", reducedMotion: "reduce" });
    await expect(page.getByText(/^What comes next opens as you work/)).toBeHidden();
  },
);

test(
  "a lesson with everything open has no accessibility fault, and is whole in print, on white, without its controls",
  { tag: "@once" },
  async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await openLesson(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.emulateMedia({ media: "print", reducedMotion: "reduce" });
    await expect(page.getByText("Count readers, not systems.")).toBeVisible();
    await expect(page.getByText(/^What comes next opens as you work/)).toBeHidden();
    await expect(page.getByRole("navigation", { name: "Site" })).toBeHidden();
    await expect(page.getByRole("button", { name: "Keep my guess" })).toBeHidden();
  },
);
