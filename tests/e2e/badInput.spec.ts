import { Buffer } from "node:buffer";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { crc32 } from "../../simulations/runner/crc32.ts";
import { comeAlive, expect, test } from "./fixtures.ts";
import { lookFirst } from "./openLesson.ts";

const SIMULATION = "simulations/tangle/";

/** A link to the moment the sandbox shows, from its own menu. */
async function copiedLink(page: Page): Promise<string> {
  await page.goto(SIMULATION);
  await comeAlive(page.getByRole("button", { name: "Play" }));
  await page.getByRole("button", { name: "Play" }).click();
  await page.getByRole("button", { name: "Pause" }).click();
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("button", { name: "Copy a link to this moment" }).click();
  await expect(page.getByText(/Link copied|Copy this address/)).toBeVisible();
  const shown = page.locator(".instrument-menu input[readonly], .instrument-menu output").first();
  return (await shown.count()) > 0 ? shown.inputValue() : page.evaluate(() => navigator.clipboard.readText());
}

/** The same link with its run changed, packed as the page packs it. */
function changed(link: string, change: (run: Record<string, unknown>) => void): string {
  const [address = "", text = ""] = link.split("#run=");
  const packed = Buffer.from(text.split(".")[0] ?? "", "base64url");
  const run = JSON.parse(inflateRawSync(packed).toString());
  change(run);
  const repacked = deflateRawSync(JSON.stringify(run));
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(repacked));
  return `${address}#run=${repacked.toString("base64url")}.${check.toString("base64url")}`;
}

test.describe("a link", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("opens the run at its moment; broken, bent or from another epoch it says so and offers today's run", async ({
    page,
  }) => {
    const link = await copiedLink(page);
    const at = await page.getByRole("slider", { name: "Time" }).inputValue();
    const alert = page.getByRole("alert");

    await page.goto("about/");
    await page.goto(link);
    await expect(page.getByRole("slider", { name: "Time" })).toHaveValue(at);
    await expect(alert).toHaveCount(0);

    const cases: [string, RegExp][] = [
      [link.slice(0, -20), /damaged|changed/],
      [link.replace(/(#run=.{12})./, "$1_"), /damaged|changed/],
      [`${link.split("#")[0]}#run=nonsense`, /damaged/],
      [changed(link, (run) => (run.epoch = 999)), /epoch 999/],
      [changed(link, (run) => (run.scenario = "nowhere@1")), /nowhere@1/],
      [changed(link, (run) => (run.seed = -5)), /seed/],
    ];
    for (const [bad, says] of cases) {
      await page.goto("about/");
      await page.goto(bad);
      await expect(alert).toContainText(says);
    }
    await alert.getByRole("button").click();
    await expect(alert).toHaveCount(0);
  });
});

test.describe("a worker that fails", () => {
  test.use({ allowErrors: /worker|ERR_FAILED|Failed to load resource|broken on purpose/i });

  test(
    "is reported in words; the lesson's text stays and nothing stored is lost",
    { tag: "@once" },
    async ({ page }) => {
      await page.route(/worker[^/]*\.js/i, (route) =>
        route.fulfill({ contentType: "text/javascript", body: 'throw new Error("broken on purpose")' }),
      );
      await page.goto("lessons/tangle/");
      await lookFirst(page);
      await comeAlive(page.getByRole("button", { name: "Play" }).first());
      await page.getByRole("button", { name: "Play" }).first().click();
      await expect(page.getByRole("alert").first()).toContainText("The simulation stopped");
      await expect(page.getByText("Ines buys the stock for Larkfield.")).toBeVisible();

      await page.unroute(/worker[^/]*\.js/i);
      await page.goto("my-course/");
      await expect(page.getByText("You chose to look first")).toBeVisible();
    },
  );
});

test.describe("a worker that the browser refuses", () => {
  test.use({ allowErrors: /worker|Content Security Policy|ERR_|Failed to load/i });

  const refusals: Record<string, (page: Page) => Promise<unknown>> = {
    "by a host's policy": (page) =>
      page.route(/simulations\/tangle\/$/, async (route) => {
        const response = await route.fetch();
        const headers = { ...response.headers(), "content-security-policy": "worker-src 'none'" };
        await route.fulfill({ response, headers });
      }),
    "because its file is gone": (page) => page.route(/worker[^/]*\.js/i, (route) => route.fulfill({ status: 404 })),
  };
  for (const [how, refuse] of Object.entries(refusals)) {
    test(`${how} is said not to have started, and not to have stopped`, { tag: "@once" }, async ({ page }) => {
      await refuse(page);
      await page.goto(SIMULATION);
      await comeAlive(page.getByRole("button", { name: "Play" }));
      await page.getByRole("button", { name: "Play" }).click();
      await expect(page.getByRole("alert")).toContainText("The simulation could not start");
      await expect(page.getByRole("alert")).toContainText("did not let the simulation start");
    });
  }
});

test.describe("a file", () => {
  test("that is not a log is refused on import, and what was kept stays", { tag: "@once" }, async ({ page }) => {
    await page.goto("lessons/tangle/");
    await lookFirst(page);
    await page.goto("my-course/");
    const rows = page.getByRole("table").last().getByRole("row");
    await expect(rows).not.toHaveCount(0);
    const before = await rows.count();

    const bad = ["{ cut off", '{"schema": 99, "events": []}', '{"some": "other file"}', "\u0000\u0001"];
    for (const text of bad) {
      await page
        .locator("input[type=file]")
        .setInputFiles({ name: "log.json", mimeType: "application/json", buffer: Buffer.from(text) });
      await expect(page.getByRole("alert")).toContainText("Nothing was changed");
    }
    await expect(rows).toHaveCount(before);
  });
});

test(
  "without IndexedDB the lesson works, and the learner is told that the log will not last",
  { tag: "@once" },
  async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, "indexedDB", {
        get() {
          throw new DOMException("The operation is insecure.", "SecurityError");
        },
      });
    });
    await page.goto("lessons/tangle/");
    await lookFirst(page);
    await page.goto("my-course/");
    await expect(page.getByText(/Not kept on this device/)).toBeVisible();
  },
);
