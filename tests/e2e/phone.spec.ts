import { addresses, comeAlive, expect, setWidth, test } from "./fixtures.ts";

test(
  "on a phone a sandbox shows its picture and Play first, then claims and the curve; keys and readers meet them in that order",
  { tag: "@once" },
  async ({ page }) => {
    await setWidth(page, 390);
    await page.goto("simulations/tangle/");
    const instrument = page.locator(".instrument");
    await comeAlive(instrument);
    const play = instrument.locator("[data-action=play]");
    await play.click();
    await expect(instrument.locator(".instrument-chart svg").first()).toBeVisible();

    const inTheDocument = ["heading", "picture", "play", "claims", "curve", "numbers", "inWords"] as const;
    const tops = await instrument.evaluate(
      (root, parts) => {
        const all = [...root.querySelectorAll(Object.values(parts).join(","))];
        const top = (part: Element) => part.getBoundingClientRect().top;
        const nameOf = (part: Element) => Object.keys(parts).find((name) => part.matches(parts[name]!))!;
        return { read: all.map(nameOf), seen: all.toSorted((a, b) => top(a) - top(b)).map(nameOf) };
      },
      {
        heading: ".instrument-head",
        picture: ".instrument-picture",
        play: "[data-action=play]",
        claims: ".presets",
        curve: ".instrument-chart",
        numbers: ".instrument-numbers",
        inWords: ".instrument-words",
      } as Record<string, string>,
    );
    expect(tops.read).toEqual(inTheDocument);
    expect(tops.seen).toEqual(inTheDocument);
  },
);

test(
  "on a phone Play is on the first screen of every sandbox, however tall its picture",
  { tag: "@once" },
  async ({ page }) => {
    await setWidth(page, 390);
    for (const address of addresses.filter((each) => /^simulations\/[^/]+\/$/.test(each))) {
      await page.goto(address, { waitUntil: "domcontentloaded" });
      const plays = page.locator(".instrument[data-first] [data-action=play]");
      if ((await plays.count()) === 0) continue;
      await comeAlive(plays.first());
      await page.evaluate(() => scrollTo(0, 0));
      const seen = await plays.first().evaluate((part) => {
        const { left, top, width, height } = part.getBoundingClientRect();
        return part.contains(document.elementFromPoint(left + width / 2, top + height - 2));
      });
      expect(seen, `/${address}: Play is seen, and nothing lies over it`).toBe(true);
    }
  },
);
