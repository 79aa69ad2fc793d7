/**
 * Makes the still of every simulation and lesson, the picture that other sites show beside a link to it: its run is opened
 * in the built site, brought to its pinned moment and photographed.
 *
 *   npm run build && npm run -s stills [-- NAME …]
 *
 * Writes public/stills/NAME.webp and nothing else. The next build publishes them.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { STILL_SIZE } from "../src/site/stillSize.ts";
import type { Page } from "puppeteer-core";
import { inBrowser } from "./bench/builtSite.ts";
import { bringTo } from "./pictures/bringTo.ts";
import { composeStill } from "./pictures/composeStill.ts";
import { pinnedMoments } from "./pictures/pinnedMoments.ts";
import { BUILT, lensIds, STILL_BYTES_MAX, STILLS, wantBuiltSite } from "./pictures/pictures.ts";

wantBuiltSite();
const wanted = process.argv.slice(2);
const lessons = readdirSync(`${BUILT}/lessons`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const stills = [
  ...lensIds().map((name) => ({ name, lens: name, page: `simulations/${name}/` })),
  ...lessons.map(({ name }) => ({ name: `lesson-${name}`, lens: lensOfLesson(name), page: `lessons/${name}/` })),
].filter(({ name }) => wanted.length === 0 || wanted.includes(name));

mkdirSync(STILLS, { recursive: true });
await inBrowser(async (browser, site) => {
  for (const { name, lens, page: address } of stills) {
    const page = await browser.newPage();
    await page.setViewport({ width: STILL_SIZE.widthPx, height: STILL_SIZE.heightPx });
    await page.goto(`${site}${address}`);
    const title = await page.$eval("h1", (heading) => heading.textContent.trim());
    await bringTo(page, `${site}simulations/${lens}/`, pinnedMoments[lens] ?? 1);
    const question = await page.$eval(".instrument-head p, .evolution-head p, .evolution header p", (part) =>
      part.textContent.trim(),
    );
    await page.evaluate(composeStill, { title, question, ...STILL_SIZE });
    const photograph = await smallEnough(page);
    writeFileSync(`${STILLS}/${name}.webp`, photograph);
    console.log(`${STILLS}/${name}.webp  ${photograph.length} bytes`);
    await page.close();
  }
}, BUILT);

/** As good as fits. WebP holds flat drawings in half of what JPEG takes; the large sites read it. */
async function smallEnough(page: Page): Promise<Uint8Array> {
  for (let quality = 90; quality >= 50; quality -= 5) {
    const photograph = await page.screenshot({ type: "webp", quality });
    if (photograph.length <= STILL_BYTES_MAX) return photograph;
  }
  throw new Error(
    `The still takes more than ${STILL_BYTES_MAX} bytes at any quality. Choose a moment with less in it.`,
  );
}

/** The lens that a lesson's run is seen through, by what its page tells its islands. */
function lensOfLesson(id: string): string {
  const html = readFileSync(`${BUILT}/lessons/${id}/index.html`, "utf8");
  const [, lens] = /&quot;lens&quot;:\[0,\{&quot;id&quot;:\[0,&quot;([\w-]+)&quot;/.exec(html) ?? [];
  if (lens === undefined) throw new Error(`lessons/${id}: its page shows no run, so there is nothing to photograph.`);
  return lens;
}
