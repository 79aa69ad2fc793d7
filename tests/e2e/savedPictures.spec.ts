import { readFile } from "node:fs/promises";
import { MARGIN_PX } from "../../src/islands/sandbox/drawingFile.ts";
import { comeAlive, expect, test } from "./fixtures.ts";

test.use({ colorScheme: "dark", contextOptions: { reducedMotion: "reduce" } });

test(
  "a picture and a curve that are saved can be opened elsewhere: as dark, in the fonts of the page, and with a margin",
  { tag: "@once" },
  async ({ page, context }) => {
    await page.goto("simulations/outage/");
    const instrument = page.locator(".instrument");
    await comeAlive(instrument);
    await instrument.locator("[data-action=play]").click();
    await expect(instrument.locator(".instrument-chart svg").first()).toBeVisible();
    await instrument.getByText("Take it along").click();

    const elsewhere = await context.newPage();
    for (const [kind, part] of [
      ["Picture", ".instrument-picture"],
      ["Curve", ".instrument-chart"],
    ] as const) {
      const size = await instrument.locator(`${part} svg`).first().boundingBox();
      const key = instrument.locator(`${part} ul`);
      const meanings = await key.locator("span").allInnerTexts();
      for (const [as, density] of [
        ["SVG", 1],
        ["PNG", 2],
      ] as const) {
        const what = `${kind} as ${as}`;
        const saving = page.waitForEvent("download");
        await instrument.getByRole("button", { name: what }).click();
        const bytes = await readFile(await (await saving).path());
        if (as === "SVG") {
          const text = bytes.toString();
          expect(text, `${what} holds its fonts`).toMatch(/@font-face[^}]*Inter[^}]*data:font\/woff2/);
          // Nothing beside the file is needed: no variable of the page, no address.
          expect(
            meanings.filter((meaning) => !text.includes(`>${meaning.split(" ")[0]}`)),
            `${what} has its key`,
          ).toEqual([]);
          expect(text.match(/var\(--|url\((?!"?(data:|&quot;data:|#))/g), what).toBeNull();
        }
        const address = `data:image/${as === "SVG" ? "svg+xml" : "png"};base64,${bytes.toString("base64")}`;
        const seen = await elsewhere.evaluate(async (source) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
          const pen = canvas.getContext("2d")!;
          pen.drawImage(image, 0, 0);
          const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
          const dots = new Uint32Array(data.buffer);
          const drawn = dots.reduce((count, dot) => count + (dot === dots[0] ? 0 : 1), 0) / dots.length;
          return { widthPx: canvas.width, heightPx: canvas.height, ground: [...data.slice(0, 4)], drawn };
        }, address);
        expect(seen.widthPx, what).toBe((Math.round(size!.width) + 2 * MARGIN_PX) * density);
        const isTaller = seen.heightPx > (Math.round(size!.height) + 2 * MARGIN_PX) * density;
        expect(isTaller, `${what} is taller than its drawing, by its key`).toBe(meanings.length > 0);
        expect(Math.max(...seen.ground.slice(0, 3)), `${what} is dark`).toBeLessThan(64);
        expect(seen.drawn, `${what} shows something`).toBeGreaterThan(0.01);
      }
    }
  },
);
