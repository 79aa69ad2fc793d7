import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Locator, Page } from "@playwright/test";
import { comeAlive, expect, test } from "./fixtures.ts";
import { lookFirst } from "./openLesson.ts";

const LESSON = "lessons/tangle/";
/** The lesson's last paragraph of prose behind its gates. */
const PROSE = "Count readers, not systems.";

const note = (page: Page): Locator => page.locator(".island-note");

/** Buttons of the page's content that can be seen and would do nothing, because their island never came alive. */
async function deadButtons(page: Page): Promise<string[]> {
  return page
    .locator("astro-island[ssr] button:visible, astro-island[ssr] input:visible")
    .evaluateAll((buttons) => buttons.map((button) => button.outerHTML.slice(0, 80)));
}

/** Scrolls through the whole page, so that every island that waits to be seen is asked for. */
async function seeAll(page: Page): Promise<void> {
  for (const island of await page.locator("astro-island").all()) {
    await island.evaluate((element) => element.firstElementChild?.scrollIntoView());
  }
}

test.describe("an island that does not load", () => {
  test.use({ allowErrors: /./ });

  const causes: Record<string, (page: Page) => Promise<unknown>> = {
    "its chunk is gone after an update": (page) =>
      page.route(/_astro\/LessonCurve\.[^/]*\.js/, (route) => route.fulfill({ status: 404, body: "gone" })),
    "a blocker holds its scripts back": (page) =>
      page.route(/_astro\/.*\.js/, (route) => route.abort("blockedbyclient")),
    "the host's policy lets no module in": (page) =>
      page.route(/lessons\/tangle\/$/, async (route) => {
        const response = await route.fetch();
        const headers = { ...response.headers(), "content-security-policy": "script-src 'unsafe-inline'" };
        await route.fulfill({ response, headers });
      }),
  };
  for (const [cause, prepare] of Object.entries(causes)) {
    test(`says so when ${cause}, offers to load the page again, and keeps the prose`, async ({ page }) => {
      await prepare(page);
      await page.goto(LESSON);
      await expect(note(page).first()).toContainText("could not be loaded");
      await expect(note(page).first()).toContainText("Reload the page");
      await expect(page.getByText(PROSE)).toBeVisible();
      await expect(page.locator(".guess")).toBeHidden();

      await page.unrouteAll();
      await note(page).first().getByRole("button", { name: "Reload the page" }).click();
      await comeAlive(page.locator(".guess"));
      await expect(note(page)).toHaveCount(0);
      await expect(page.getByText(PROSE)).toBeHidden();
    });
  }

  for (const policy of ["script-src 'self'", "default-src 'self'", "script-src 'none'"]) {
    test(
      `a host with the policy ${policy} gets the text, a sentence, and no control that would do nothing`,
      { tag: "@once" },
      async ({ page }) => {
        await page.route(/\/(lessons\/tangle|simulations\/evolution)\/$/, async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
        });
        await page.goto(LESSON);
        await expect(page.getByText(PROSE)).toBeVisible();
        await expect(page.getByText(/does not let it run/)).toBeVisible();
        await expect(page.getByRole("button", { name: "Keep my guess" })).toBeHidden();
        await page.goto("simulations/evolution/");
        await expect(page.getByRole("button", { name: "Run three years" })).toBeHidden();
      },
    );
  }

  test("a page without its scripts says so and leaves no dead button", async ({ page }) => {
    await page.route(/_astro\/.*\.js/, (route) => route.fulfill({ status: 404, body: "gone" }));
    for (const [address, button] of [
      ["", "Kafka as pipes between systems"],
      ["simulations/tangle/", "Play"],
      ["simulations/evolution/", "Run three years"],
      ["embed/tangle/", "Play"],
      ["my-course/", "Export"],
    ] as const) {
      await page.goto(address);
      await seeAll(page);
      await expect(note(page).first(), `/${address}`).toContainText("could not be loaded");
      await expect(page.getByRole("button", { name: button }), `/${address}`).toBeHidden();
      expect(await deadButtons(page), `/${address}`).toEqual([]);
    }
  });

  test("opened as a file the lesson reads in full and says what to do", { tag: "@once" }, async ({ page }) => {
    await page.goto(pathToFileURL(resolve("dist/lessons/tangle/index.html")).href);
    await expect(note(page).first()).toContainText("You opened this page as a file");
    await expect(page.getByText(PROSE)).toBeVisible({ timeout: 15_000 });
    await seeAll(page);
    await expect.poll(() => deadButtons(page), { timeout: 15_000 }).toEqual([]);
    await page.goto(pathToFileURL(resolve("dist/about/index.html")).href);
    await expect(note(page)).toContainText("npm start");
  });

  test(
    "a site for the root of a host that is served in a folder says what to build instead",
    { tag: "@once" },
    async ({ page, baseURL }) => {
      const folder = new URL("/elsewhere/", baseURL).href;
      await page.route(`${folder}**`, (route) => {
        const path = new URL(route.request().url()).pathname.slice("/elsewhere/".length);
        return route.fulfill({ contentType: "text/html", body: readFileSync(`dist/${path}index.html`, "utf8") });
      });
      await page.route(new URL("/_astro/", baseURL).href + "**", (route) => route.fulfill({ status: 404, body: "" }));
      for (const path of ["about/", LESSON]) {
        await page.goto(`${folder}${path}`);
        await expect(note(page).first()).toContainText("BASE=/elsewhere/ npm run build");
      }
      await expect(page.getByText(PROSE)).toBeVisible({ timeout: 15_000 });
    },
  );

  test("a page that arrives in two halves says the same, whole", { tag: "@once" }, async ({ page }) => {
    const html = readFileSync("dist/about/index.html", "utf8");
    const middle = html.indexOf('data-for="base"');
    const halves = [html.slice(0, middle), html.slice(middle)] as const;
    const server = createServer((request, response) => {
      const isPage = request.url === "/elsewhere/about/";
      response.writeHead(isPage ? 200 : 404, { "content-type": "text/html; charset=utf-8" });
      if (!isPage) return void response.end();
      response.write(halves[0]);
      // Long enough for the style sheets to be missed in between.
      setTimeout(() => response.end(halves[1]), 1_500);
    }).listen(0);
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://localhost:${port}/elsewhere/about/`);
    await expect(note(page)).toContainText("BASE=/elsewhere/ npm run build");
    server.close();
  });

  test("a frame without its own origin leads to the page on its own", { tag: "@once" }, async ({ page, baseURL }) => {
    const host = new URL("host.html", baseURL).href;
    await page.route(host, (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<iframe sandbox="allow-scripts" width="900" height="900" src="${new URL("embed/tangle/", baseURL).href}"></iframe>`,
      }),
    );
    await page.goto(host);
    const frame = page.frameLocator("iframe");
    await expect(frame.locator(".island-note")).toContainText("stands in a frame", { timeout: 15_000 });
    await expect(frame.getByRole("link", { name: "Open this page on its own" })).toHaveAttribute(
      "href",
      /embed\/tangle/,
    );
    await expect(frame.getByRole("button", { name: "Play" })).toBeHidden();
  });

  test("a frame without scripts shows what can be read", { tag: "@once" }, async ({ page, baseURL }) => {
    const host = new URL("host.html", baseURL).href;
    await page.route(host, (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<iframe sandbox="allow-same-origin" width="900" height="900" src="${new URL("embed/tangle/", baseURL).href}"></iframe>`,
      }),
    );
    await page.goto(host);
    const frame = page.frameLocator("iframe");
    await expect(frame.getByText(/With JavaScript the tangle would run here/)).toBeVisible();
    await expect(frame.getByRole("button", { name: "Play" })).toBeHidden();
  });
});

test.describe("a part that is fetched later and is gone", () => {
  test.use({ allowErrors: /./, contextOptions: { reducedMotion: "reduce" } });

  test("says so in its place, instead of opening nothing", { tag: "@once" }, async ({ page }) => {
    await page.route(/_astro\/(Why|Menu)\.[^/]*\.js/, (route) => route.fulfill({ status: 404, body: "gone" }));
    await page.goto("simulations/tangle/");
    const run = page.locator(".instrument");
    await comeAlive(run);
    await run.getByRole("button", { name: "Play" }).click();
    await expect(run.locator("[data-action=play]")).toHaveAttribute("aria-disabled", "false");
    await run.getByRole("button", { name: "More" }).click();
    await expect(run.locator(".island-note")).toHaveCount(1);
    await run.press("End");
    await run.getByRole("button", { name: "why?" }).click();
    await expect(run.locator(".island-note")).toHaveCount(2);
    await expect(run.locator(".island-note").last().getByRole("button", { name: "Reload the page" })).toBeVisible();
  });
});

test.describe("what is pressed before an island has come alive", () => {
  /** Holds back scripts until the returned function is called. */
  async function hold(page: Page, scripts: RegExp): Promise<() => void> {
    let letGo = (): void => {};
    const held = new Promise<void>((done) => (letGo = done));
    await page.route(scripts, async (route) => {
      await held;
      await route.continue();
    });
    return letGo;
  }

  test(
    "a shape, a way to be sure and Keep are done in order once the lesson's guess is there",
    { tag: "@once" },
    async ({ page }) => {
      const letGo = await hold(page, /_astro\/LessonCurve\.[^/]*\.js/);
      await page.goto(LESSON, { waitUntil: "domcontentloaded" });
      await page.getByRole("button", { name: "slow, then steep" }).click();
      await page.locator(".guess").getByText("fairly sure", { exact: true }).click();
      await page.getByRole("button", { name: "Keep my guess" }).click();
      await expect(page.locator("#run")).toBeHidden();
      letGo();
      await expect(page.locator("#run")).toBeVisible();
      await page.goto("my-course/");
      await expect(
        page.getByText(/"shape":"bends".*"confidence":"fairly"|"confidence":"fairly".*"shape":"bends"/),
      ).toBeVisible();
    },
  );

  test("a tap into the empty chart sets its point", { tag: "@once" }, async ({ page }) => {
    const letGo = await hold(page, /_astro\/LessonCurve\.[^/]*\.js/);
    await page.goto(LESSON, { waitUntil: "domcontentloaded" });
    const plot = page.locator(".guess-plot");
    const box = (await plot.boundingBox())!;
    await plot.click({ position: { x: box.width * 0.6, y: box.height * 0.4 } });
    letGo();
    await expect(page.locator(".guess-knot.is-set")).toHaveCount(1);
  });

  test("Play right after Keep starts the run", { tag: "@once" }, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    const letGo = await hold(page, /_astro\/LessonRun\.[^/]*\.js/);
    await page.goto(LESSON);
    await lookFirst(page);
    await page.locator("#run [data-action=play]").click();
    letGo();
    await expect(page.locator("#run .instrument-stop")).not.toBeEmpty({ timeout: 20_000 });
  });

  test("an answer that is checked early is checked, and the page is not left", { tag: "@once" }, async ({ page }) => {
    const letGo = await hold(page, /_astro\/Recall\.[^/]*\.js/);
    await page.goto(LESSON);
    // Opens every gate.
    await page.evaluate(() => (document.documentElement.dataset.failed = ""));
    const recall = page.locator("form.recall").last();
    await recall.getByRole("radio").nth(1).check();
    await recall.getByRole("button").click({ force: true });
    letGo();
    await expect(recall.getByRole("status")).toContainText("Right.");
    expect(new URL(page.url()).search).toBe("");
  });

  test("a bet on the first page and the run of the evolution are started", { tag: "@once" }, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    const letGo = await hold(page, /_astro\/(LandingRun|Evolution)\.[^/]*\.js/);
    await page.goto("", { waitUntil: "domcontentloaded" });
    await page.getByRole("button", { name: "Kafka as pipes between systems" }).click();
    letGo();
    await expect(page.getByRole("group", { name: /^And after three\?/ })).toBeVisible({ timeout: 40_000 });
  });

  test("who pressed and waits long is told that it is on its way", { tag: "@once" }, async ({ page }) => {
    const letGo = await hold(page, /_astro\/LessonCurve\.[^/]*\.js/);
    await page.goto(LESSON, { waitUntil: "domcontentloaded" });
    await page.getByRole("button", { name: "slow, then steep" }).click();
    await expect(note(page)).toContainText("What you pressed is done as soon as it is here", { timeout: 15_000 });
    letGo();
    await expect(note(page)).toHaveCount(0);
    await expect(page.getByRole("button", { name: "slow, then steep" })).toHaveAttribute("aria-pressed", "true");
  });
});
