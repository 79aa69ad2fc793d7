/**
 * Builds the static site.
 *
 *   npm run build                         → dist           the learner's site
 *   npm run build:trainer                 → dist-trainer   the same with the trainer's notes
 *   npm run build -- --locale pseudo      → dist-pseudo    accented, bracketed, 40 % longer text
 *   npm run build -- --out DIRECTORY      any of them somewhere else
 *   BASE=/course/ npm run build           for a host that serves the site under /course/
 *   SITE=https://example.org npm run build   names the host, for the pictures that other sites show beside a link
 *
 * Writes the output directory and .cache/, nothing else.
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { lessonTrouble } from "./build/lessonTrouble.ts";
import { writeOffline } from "./build/writeOffline.ts";
import { writeSearchIndex } from "./build/writeSearchIndex.ts";

const { values } = parseArgs({
  options: { trainer: { type: "boolean" }, locale: { type: "string" }, out: { type: "string" } },
});

if (values.locale !== undefined && values.locale !== "pseudo") {
  console.error(
    `--locale ${values.locale}: only "pseudo" can be built besides English. Leave --locale out for English.`,
  );
  process.exit(2);
}

const base = (process.env.BASE ?? "/").replace(/^\/*/, "/").replace(/\/*$/, "/");
const variant = values.trainer ? "trainer" : (values.locale ?? "learner");
const outDir = resolve(values.out ?? (variant === "learner" ? "dist" : `dist-${variant}`));

process.env.BASE = base;
process.env.CACHE = `./.cache/astro-${variant}`;
if (values.trainer) process.env.TRAINER = "yes";
if (values.locale) process.env.PUBLIC_LOCALE = values.locale;

// Imported late: the configuration reads the variables above as soon as Astro loads it.
const { build } = await import("astro");
try {
  await build({ root: ".", outDir, logLevel: "warn" });
} catch (thrown) {
  const trouble = lessonTrouble(thrown);
  if (trouble === undefined) throw thrown;
  console.error(trouble);
  process.exit(1);
}
const places = await writeSearchIndex(outDir);
console.log(`The search finds ${places} places.`);
// Last: it lists every file.
console.log(`${await writeOffline(outDir)} files can be kept for times without a network.`);
console.log(`Built the ${variant}'s site in ${outDir}, to be served under ${base}`);
