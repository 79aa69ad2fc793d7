import { expect, test } from "./fixtures.ts";
import { openLesson } from "./openLesson.ts";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the whole lesson is there to read, and says what is missing", async ({ page }) => {
    await page.goto("lessons/tangle/");
    await expect(page.getByText(/^JavaScript is off/)).toBeVisible();
    await expect(page.getByText("Count readers, not systems.")).toBeVisible();
    await expect(page.getByRole("heading", { name: "At your work" })).toBeVisible();
  });

  for (const address of ["", "simulations/tangle/", "my-course/"]) {
    test(`/${address} says that it needs JavaScript, and shows no control that would do nothing`, async ({ page }) => {
      await page.goto(address);
      await expect(page.getByText(/JavaScript/).first()).toBeVisible();
      await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
    });
  }
});

test.describe("without JavaScript, in print", () => {
  test.use({ javaScriptEnabled: false });

  test("the lesson is whole", async ({ page }) => {
    await page.goto("lessons/tangle/");
    await page.emulateMedia({ media: "print" });
    await expect(page.getByText("Count readers, not systems.")).toBeVisible();
    await expect(page.getByText(/^What comes next opens as you work/)).toBeHidden();
  });
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

test("in print a lesson that was worked through is whole, on white, without its controls", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openLesson(page);
  await page.emulateMedia({ media: "print", reducedMotion: "reduce" });
  await expect(page.getByText("Count readers, not systems.")).toBeVisible();
  await expect(page.getByText(/^What comes next opens as you work/)).toBeHidden();
  await expect(page.getByRole("navigation", { name: "Site" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Keep my guess" })).toBeHidden();
});
