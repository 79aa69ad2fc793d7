import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

// A frame with scripts and nothing else: no origin of its own, so no storage and no workers. A plain host's files are
// refused it as well; some hosts let anybody have them.
test.use({
  allowErrors: /CORS|ERR_FAILED|Failed to|Worker|worker|SecurityError/,
  contextOptions: { reducedMotion: "reduce" },
});

/** Heights that the frame has told the page around it, in px. */
const heightsTold = (page: Page): Promise<number[]> =>
  page.evaluate(() => (globalThis as unknown as { told: number[] }).told);

test(
  "in a frame that gives it no origin an embed says what it cannot do, and still tells its height",
  { tag: "@once" },
  async ({ page, baseURL }) => {
    const host = new URL("host.html", baseURL).href;
    const open = async (lens: string): Promise<void> => {
      await page.route(host, (route) =>
        route.fulfill({
          contentType: "text/html",
          body: `<script>told = []; addEventListener("message", ({ data }) => data.type === "past-the-plateau.height" && told.push(data.heightPx))</script>
            <iframe sandbox="allow-scripts" width="900" height="600" src="${new URL(`embed/${lens}/`, baseURL).href}"></iframe>`,
        }),
      );
      await page.goto(host);
      await expect
        .poll(async () => (await heightsTold(page)).at(-1), { message: `${lens} tells its height` })
        .toBeGreaterThan(100);
    };
    const frame = page.frameLocator("iframe");

    await test.step("on a host that keeps its files to itself", async () => {
      await open("outage");
      await expect(frame.locator(".island-note")).toContainText("stands in a frame");
    });
    await test.step("on a host that lets anybody have them", async () => {
      await page.route("**/_astro/**", async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, headers: { ...response.headers(), "access-control-allow-origin": "*" } });
      });
      const starts = { outage: "[data-action=play]", evolution: ".button-main" };
      for (const [lens, start] of Object.entries(starts)) {
        await open(lens);
        await expect(frame.locator(".island-note")).toHaveCount(0);
        await frame.locator(start).first().click();
        await expect(frame.getByRole("alert"), lens).toContainText("the frame that the page stands in");
      }
    });
  },
);
