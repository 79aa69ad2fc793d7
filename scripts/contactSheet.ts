/**
 * Puts every lens on one sheet, at the pinned moment of its run: light, dark and in forced colours, on a laptop and on a
 * phone. Or every lesson with all of its gates open: light and dark, on a laptop and on a phone. To be looked at before a
 * picture or a text is changed, and after.
 *
 *   npm run build && npm run -s contact-sheet [-- LENS …]
 *   npm run build && npm run -s contact-sheet -- lessons [LESSON …]
 *
 * Writes .cache/contact-sheet.webp or .cache/contact-sheet-lessons.webp and nothing else.
 */
import { readdirSync } from "node:fs";
import type { Browser, Page } from "puppeteer-core";
import { inBrowser } from "./bench/builtSite.ts";
import { bringTo } from "./pictures/bringTo.ts";
import { pinnedMoments } from "./pictures/pinnedMoments.ts";
import { BUILT, lensIds, wantBuiltSite } from "./pictures/pictures.ts";
import { writeSheet, type SheetRow } from "./pictures/writeSheet.ts";

type Look = Readonly<Record<string, string>>;

const WIDTHS_PX = [1280, 390] as const;
/** As tall as a window: heading, picture, curve and Play. */
const LENS_HEIGHT_PX = 660;
/** The longest lesson on a phone, about. */
const LESSON_HEIGHT_PX = 16_000;
const LIGHT: Look = { "prefers-color-scheme": "light" };
const DARK: Look = { "prefers-color-scheme": "dark" };
const FORCED: Look = { "prefers-color-scheme": "dark", "forced-colors": "active" };
const UNTIL_DRAWN_MS = 500;

wantBuiltSite();
const [first, ...others] = process.argv.slice(2);
await inBrowser(async (browser, site) => {
  if (first === "lessons") {
    const rows = await rowsOf(browser, namesIn(`${BUILT}/lessons`, others), (page, name) => lesson(page, site, name));
    await writeSheet(browser, rows, { file: ".cache/contact-sheet-lessons.webp", widthPx: 2_600, heightPx: 2_600 });
    return;
  }
  const wanted = process.argv.slice(2);
  const lenses = lensIds().filter((id) => wanted.length === 0 || wanted.includes(id));
  const rows = await rowsOf(browser, lenses, (page, name) => lens(page, site, name));
  await writeSheet(browser, rows, { file: ".cache/contact-sheet.webp", widthPx: 2_600, heightPx: 380 });
}, BUILT);

async function rowsOf(
  browser: Browser,
  names: readonly string[],
  photographs: (page: Page, name: string) => Promise<string[]>,
): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for (const name of names) {
    const page = await browser.newPage();
    await page.setViewport({ width: WIDTHS_PX[0], height: 900 });
    rows.push({ name, pictures: await photographs(page, name) });
    await page.close();
    console.log(name);
  }
  return rows;
}

/** The instrument, from its heading down, as each look shows it. */
async function lens(page: Page, site: string, name: string): Promise<string[]> {
  await bringTo(page, `${site}simulations/${name}/`, pinnedMoments[name] ?? 1);
  return photographs(page, [LIGHT, DARK, FORCED], ".instrument, .evolution", LENS_HEIGHT_PX);
}

/** The whole lesson as somebody sees it who has gone through every gate; what nobody answered stays unanswered. */
async function lesson(page: Page, site: string, name: string): Promise<string[]> {
  await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
  await page.goto(`${site}lessons/${name}/`, { waitUntil: "load" });
  // The page opens its gates itself where something of it does not come; islands wake as they are scrolled to.
  await page.evaluate(() => (document.documentElement.dataset.failed = ""));
  const heightPx = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < heightPx; y += 600) {
    await page.evaluate((top) => scrollTo(0, top), y);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  return photographs(page, [LIGHT, DARK], "main", LESSON_HEIGHT_PX);
}

/** One part of the page in each look, on a laptop and then on a phone; no taller than `heightPx`. */
async function photographs(page: Page, looks: readonly Look[], part: string, heightPx: number): Promise<string[]> {
  const pictures: string[] = [];
  const session = await page.createCDPSession();
  for (const width of WIDTHS_PX) {
    await page.setViewport({ width, height: 900 });
    for (const look of looks) {
      const features = { "prefers-reduced-motion": "reduce", "forced-colors": "none", ...look };
      await session.send("Emulation.setEmulatedMedia", {
        features: Object.entries(features).map(([name, value]) => ({ name, value })),
      });
      await new Promise((resolve) => setTimeout(resolve, UNTIL_DRAWN_MS));
      const box = await page.$eval(part, (element) => {
        const { x, y, width: widthPx, height } = element.getBoundingClientRect();
        return { x: x + scrollX, y: y + scrollY, width: widthPx, height };
      });
      const clip = { ...box, height: part === "main" ? Math.min(box.height, heightPx) : heightPx };
      pictures.push(await page.screenshot({ type: "webp", quality: 80, encoding: "base64", clip }));
    }
  }
  return pictures;
}

function namesIn(folder: string, wanted: readonly string[]): string[] {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => name).filter((name) => wanted.length === 0 || wanted.includes(name));
}
