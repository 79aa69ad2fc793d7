import type { Page } from "@playwright/test";
import { offline as words } from "../../src/words/index.ts";
import { comeAlive, expect, test as base } from "./fixtures.ts";
import { OwnHost } from "./ownHost.ts";

/** Pages from a host of the test's own, with service workers; requests that find no host are what it is about. */
const test = base.extend<{ host: OwnHost }>({
  host: async ({ baseURL }, use) => {
    const path = new URL(baseURL!).pathname;
    const host = new OwnHost(path === "/" ? "dist" : "dist-course", path);
    await host.begin();
    await use(host);
    await host.end();
  },
});
// The pages have another address than those of the other tests, and miss their host on purpose.
test.use({ allowErrors: /./, serviceWorkers: "allow", contextOptions: { reducedMotion: "reduce" } });

const TANGLE = "lessons/tangle/";

/** Opens a page and waits until it is kept with everything that it may ask for. */
async function lookAt(page: Page, host: OwnHost, path: string): Promise<void> {
  await page.goto(host.at(path));
  await expect(page.locator("h1")).toHaveCount(1);
  await expect.poll(() => page.evaluate(isKept), { message: `${path} is kept`, timeout: 60_000 }).toBe(true);
}

/** Whether the page that is shown is kept, and nothing more is being kept. */
async function isKept(): Promise<boolean> {
  const count = async () => {
    let entries = 0;
    for (const name of await caches.keys()) entries += (await (await caches.open(name)).keys()).length;
    return entries;
  };
  if ((await caches.match(`${location.origin}${location.pathname}index.html`)) === undefined) return false;
  const before = await count();
  await new Promise((resolve) => setTimeout(resolve, 300));
  return (await count()) === before;
}

test("a lesson that was looked at can be worked through without a network, and what was not says so", async ({
  page,
  host,
}) => {
  await lookAt(page, host, TANGLE);
  await host.goAway();

  await test.step("the lesson is there, and its run plays", async () => {
    await page.reload();
    await expect(page.locator("h1")).toHaveText("The tangle");
    await comeAlive(page.locator(".guess"));
    await page.getByRole("button", { name: "No idea, show me" }).click();
    await page.locator("#run [data-action=play]").click();
    await expect(page.locator("#run .instrument-stop")).not.toBeEmpty();
  });

  await test.step("another page says that it is not kept, and leads to what is", async () => {
    await page.goto(host.at("lessons/chain/"));
    await expect(page.locator("h1")).toHaveText(words.title);
    await page.getByRole("link", { name: "The tangle" }).click();
    await expect(page.locator("h1")).toHaveText("The tangle");
  });

  await test.step("so does an address without the slash at its end, which finds the page", async () => {
    await page.goto(host.at("lessons/tangle"));
    await expect(page.locator("h1")).toHaveText("The tangle");
  });

  await test.step("with the network it is there again", async () => {
    await host.begin();
    await page.goto(host.at("lessons/chain/"));
    await expect(page.locator("h1")).toHaveText("The chain");
  });
});

test(
  "the whole course is kept when somebody asks for it, with its size and progress, and removed again",
  { tag: "@once" },
  async ({ page, host }) => {
    await lookAt(page, host, "my-course/");
    const keep = page.getByRole("region", { name: words.keepTitle });
    const button = keep.getByRole("button", { name: /^Keep the whole course \([\d.]+\sMB\)$/ });

    await test.step("it can be stopped, and goes on where it was", async () => {
      await button.click();
      await expect(keep.getByRole("progressbar")).toBeVisible();
      await keep.getByRole("button", { name: words.cancel }).click();
      await expect(keep.getByText(words.cancelled)).toBeVisible();
      await expect(button).toBeFocused();
    });
    await button.click();
    const remove = keep.getByRole("button", { name: words.forget });
    await expect(remove).toBeFocused({ timeout: 90_000 });
    await expect(keep.getByText(/^The whole course is kept on this device: \d+\sfiles/)).toBeVisible();

    await host.goAway();
    await page.goto(host.at("lessons/chain/"));
    await expect(page.locator("h1")).toHaveText("The chain");
    await page.goto(host.at("search/"));
    await comeAlive(page.getByRole("searchbox"));
    await page.getByRole("searchbox").fill("offset");
    await expect(page.getByRole("link", { name: "offset", exact: true })).toBeVisible();

    await page.goto(host.at("my-course/"));
    await remove.click();
    await expect(keep.getByText(words.forgotten)).toBeVisible();
    await page.goto(host.at("lessons/chain/"));
    await expect(page.locator("h1")).toHaveText(words.title);
  },
);

test(
  "a newer edition asks before it takes over; until then everything is of the one before",
  { tag: "@once" },
  async ({ page, host }) => {
    await lookAt(page, host, TANGLE);
    await host.publish(`${TANGLE}index.html`, ">The tangle</h1>", ">The tangle, revised</h1>");
    const note = page.locator("#newer-edition");
    const isControlled = () => page.evaluate(() => navigator.serviceWorker.controller !== null);
    await expect.poll(isControlled).toBe(true);

    await page.reload();
    await expect(page.locator("h1")).toHaveText("The tangle");
    await expect(note).toBeVisible({ timeout: 60_000 });
    await note.getByRole("button", { name: words.notNow }).click();
    await expect(note).toBeHidden();
    await expect(page.locator("h1")).toHaveText("The tangle");

    await page.reload();
    await expect(page.locator("h1")).toHaveText("The tangle");
    await note.getByRole("button", { name: words.useNewer }).click();
    await expect(page.locator("h1")).toHaveText("The tangle, revised", { timeout: 60_000 });
    await expect(note).toBeHidden();

    // It had all of it before it took over.
    await host.goAway();
    await page.reload();
    await expect(page.locator("h1")).toHaveText("The tangle, revised");
  },
);

test(
  "without room, or without a network in the middle, keeping says so, and what had come stays",
  { tag: "@once" },
  async ({ page, host }) => {
    await lookAt(page, host, "my-course/");
    const keep = page.getByRole("region", { name: words.keepTitle });
    const button = keep.getByRole("button", { name: /^Keep the whole course/ });
    const session = await page.context().newCDPSession(page);
    await session.send("Storage.overrideQuotaForOrigin", { origin: host.origin, quotaSize: 3_000_000 });
    await button.click();
    await expect(keep.getByRole("alert")).toHaveText(words.trouble.full, { timeout: 60_000 });

    await session.send("Storage.overrideQuotaForOrigin", { origin: host.origin });
    await host.goAway();
    await button.click();
    await expect(keep.getByRole("alert")).toHaveText(words.trouble.away, { timeout: 60_000 });
    await page.reload();
    await expect(button).toBeVisible();
  },
);
