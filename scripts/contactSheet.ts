/**
 * Puts every lens on one sheet, at the pinned moment of its run: light, dark and in forced colours, on a laptop and on a
 * phone. To be looked at before a picture is changed, and after.
 *
 *   npm run build && npm run -s contact-sheet [-- LENS …]
 *
 * Writes .cache/contact-sheet.webp and nothing else.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { inBrowser } from "./bench/builtSite.ts";
import { bringTo } from "./pictures/bringTo.ts";
import { pinnedMoments } from "./pictures/pinnedMoments.ts";
import { BUILT, lensIds, wantBuiltSite } from "./pictures/pictures.ts";

const SHEET = ".cache/contact-sheet.webp";
/** As tall as a window: heading, picture, curve and Play. */
const SIZES = [
  { widthPx: 1280, heightPx: 660 },
  { widthPx: 390, heightPx: 660 },
] as const;
const LOOKS: readonly (readonly [name: string, features: Readonly<Record<string, string>>])[] = [
  ["light", { "prefers-color-scheme": "light" }],
  ["dark", { "prefers-color-scheme": "dark" }],
  ["forced colours", { "prefers-color-scheme": "dark", "forced-colors": "active" }],
];
const UNTIL_DRAWN_MS = 500;

wantBuiltSite();
const wanted = process.argv.slice(2);
const lenses = lensIds().filter((id) => wanted.length === 0 || wanted.includes(id));

await inBrowser(async (browser, site) => {
  const rows: string[] = [];
  for (const lens of lenses) {
    const page = await browser.newPage();
    await page.setViewport({ width: SIZES[0].widthPx, height: 900 });
    await bringTo(page, `${site}simulations/${lens}/`, pinnedMoments[lens] ?? 1);
    const pictures: string[] = [];
    for (const { widthPx, heightPx } of SIZES) {
      await page.setViewport({ width: widthPx, height: 900 });
      for (const [, features] of LOOKS) pictures.push(await photograph(page, features, heightPx));
    }
    const images = pictures.map((picture) => `<img src="data:image/webp;base64,${picture}">`);
    rows.push(`<h2>${lens}</h2><div>${images.join("")}</div>`);
    await page.close();
    console.log(lens);
  }
  const sheet = await browser.newPage();
  await sheet.setViewport({ width: 2_600, height: 1_000 });
  await sheet.setContent(
    `<style>body{margin:16px;background:#777;font:600 18px sans-serif}div{display:flex;gap:8px}img{height:380px}h2{margin:12px 0 4px}</style>${rows.join("")}`,
  );
  mkdirSync(".cache", { recursive: true });
  writeFileSync(SHEET, await sheet.screenshot({ type: "webp", quality: 60, fullPage: true }));
  console.log(`Written: ${SHEET} (${LOOKS.map(([name]) => name).join(", ")}; laptop, then phone)`);
}, BUILT);

/** What an instrument looks like, from its heading down. */
async function photograph(
  page: Page,
  wantedFeatures: Readonly<Record<string, string>>,
  heightPx: number,
): Promise<string> {
  const features = { "prefers-reduced-motion": "reduce", "forced-colors": "none", ...wantedFeatures };
  const session = await page.createCDPSession();
  await session.send("Emulation.setEmulatedMedia", {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
  await new Promise((resolve) => setTimeout(resolve, UNTIL_DRAWN_MS));
  const box = await page.$eval(".instrument, .evolution", (part) => {
    const { x, y, width } = part.getBoundingClientRect();
    return { x: x + scrollX, y: y + scrollY, width };
  });
  return page.screenshot({ type: "webp", quality: 80, encoding: "base64", clip: { ...box, height: heightPx } });
}
