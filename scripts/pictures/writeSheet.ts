import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Browser } from "puppeteer-core";

/** What one thing looks like, side by side: pictures as WebP in base 64. */
export interface SheetRow {
  readonly name: string;
  readonly pictures: readonly string[];
}

interface SheetOptions {
  readonly file: string;
  readonly widthPx: number;
  /** Of each picture on the sheet. */
  readonly heightPx: number;
}

/** Writes one picture with a row for each thing, its name above it. */
export async function writeSheet(
  browser: Browser,
  rows: readonly SheetRow[],
  { file, widthPx, heightPx }: SheetOptions,
): Promise<void> {
  const sheet = await browser.newPage();
  await sheet.setViewport({ width: widthPx, height: 1_000 });
  const shown = rows.map(({ name, pictures }) => {
    const images = pictures.map((picture) => `<img src="data:image/webp;base64,${picture}">`);
    return `<h2>${name}</h2><div>${images.join("")}</div>`;
  });
  await sheet.setContent(
    `<style>body{margin:16px;background:#777;font:600 18px sans-serif}div{display:flex;gap:8px}img{height:${heightPx}px}h2{margin:12px 0 4px}</style>${shown.join("")}`,
  );
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await sheet.screenshot({ type: "webp", quality: 60, fullPage: true }));
  console.log(`Written: ${file}`);
}
