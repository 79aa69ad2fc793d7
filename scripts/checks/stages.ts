import { existsSync } from "node:fs";
import { checkAstroLayering } from "./astroLayering.ts";
import { checkBundleContents } from "./bundleContents.ts";
import { checkByteBudgets } from "./byteBudgets.ts";
import { checkContentPolicy } from "./contentPolicy.ts";
import { checkCorePurity } from "./corePurity.ts";
import { canSeeOneFontAlone } from "../../tests/browserUnderTest.ts";
import { checkFileNames } from "./fileNames.ts";
import { findBrowser } from "./findBrowser.ts";
import { checkLinks } from "./checkLinks.ts";
import { runTool, tool } from "./runCommand.ts";
import { runPlaywright, runVitest } from "./runSuites.ts";
import { checkSentencesInCode } from "./sentencesInCode.ts";
import { resultOfCheck, type Check, type Stage, type StageResult } from "./Stage.ts";
import { checkStyleTokens } from "./styleTokens.ts";
import { checkTrainerNotes } from "./trainerNotes.ts";

const FOLDERS_WITH_CODE = ["packages", "simulations", "src", "lessons", "tests", "scripts"];
const CRUISE = ["--config", ".dependency-cruiser.cjs", "--output-type", "err-long"];

/** Shares of the unit tests: one for each core, or one beside whatever else has to run. */
const UNIT_PARTS = 2;

/**
 * Everything `npm test` runs, in the order in which it begins: what is quick and finds most, then what takes long, so that
 * no core waits for it at the end. The builds follow one another; everything else fills the other core.
 */
export const stages: readonly Stage[] = [
  { name: "browser found", run: async () => browserFound() },
  { name: "types", uses: "astro", run: types },
  { name: "lint", run: () => runTool(tool("oxlint/bin/oxlint", "--deny-warnings")) },
  ownCheck("core purity", checkCorePurity),
  ownCheck("sentences", checkSentencesInCode),
  ownCheck("style tokens", checkStyleTokens),
  ownCheck("file names", checkFileNames),
  ownCheck("astro layers", checkAstroLayering),
  {
    name: "layers",
    run: () => runTool(tool("dependency-cruiser/bin/dependency-cruiser.mjs", ...FOLDERS_WITH_CODE, ...CRUISE)),
  },
  { name: "build", uses: "astro", run: () => build("dist") },
  // One build tries what is built seldom: below a folder, and with the trainer's notes.
  { name: "build course", uses: "astro", run: () => build("dist-course", { BASE: "/course/" }, "--trainer") },
  // What is no .astro file has been checked by "types".
  {
    name: "astro types",
    uses: "astro",
    run: () => runTool(tool("astro/bin/astro.mjs", "check", "--tsconfig", "tsconfig.astro.json")),
  },
  { name: "build pseudo", uses: "astro", run: () => build("dist-pseudo", {}, "--locale", "pseudo") },
  ownCheck("links", () => checkLinks("dist", "/"), "build"),
  ownCheck("links course", () => checkLinks("dist-course", "/course/"), "build course"),
  ownCheck("links pseudo", () => checkLinks("dist-pseudo", "/"), "build pseudo"),
  ownCheck("policy", () => checkContentPolicy("dist"), "build"),
  ownCheck("policy course", () => checkContentPolicy("dist-course"), "build course"),
  ownCheck("byte budgets", () => checkByteBudgets("dist"), "build"),
  ownCheck("bundle contents", () => checkBundleContents("dist"), "build"),
  ownCheck("trainer notes", () => checkTrainerNotes("dist", "dist-course"), "build", "build course"),
  // Beside the builds and beside them: it waits more than it works.
  { name: "broker", cores: 0, run: () => runVitest("broker") },
  { name: "unit", parts: UNIT_PARTS, run: (part) => runVitest("unit", { part, of: UNIT_PARTS }) },
  // One after the other: each opens a page of its own, and two Vitest servers with a browser have hung beside one another.
  { name: "browser poor", uses: "page under test", needs: ["browser found"], run: () => runVitest("browser-poor") },
  { name: "browser", uses: "page under test", needs: ["browser found"], run: () => runVitest("browser") },
  { name: "format", run: () => runTool(tool("prettier/bin/prettier.cjs", "--check", "--log-level=warn", ".")) },
  // In a folder of its own, so beside the others.
  { name: "build lens", run: () => runTool([process.execPath, "scripts/buildWithLens.ts"]) },
  { name: "dead code", run: () => runTool(tool("knip/bin/knip.js")) },
  {
    name: "e2e",
    cores: 2,
    needs: ["browser found", "build", "build course", "build pseudo", "build lens"],
    run: () => runPlaywright(["root", "course", "pseudo", "lens"]),
  },
];

function ownCheck(name: string, check: () => Check, ...needs: string[]): Stage {
  return { name, needs, run: async () => resultOfCheck(check()) };
}

/** A clean clone lacks the types that Astro writes for the course's contents, so they are written first. */
async function types(): Promise<StageResult> {
  if (!existsSync(".astro/types.d.ts")) await runTool(tool("astro/bin/astro.mjs", "sync"));
  return runTool(tool("typescript7/bin/tsc", "--noEmit", "-p", "."));
}

/** Astro prints much and fails loudly; a build counts one. */
function build(directory: string, environment: Record<string, string> = {}, ...options: string[]) {
  const command = [process.execPath, "scripts/build.ts", "--out", directory, ...options];
  return runTool(command, { BASE: "/", ...environment });
}

/** Tells the suites which browser to drive, by CHROMIUM_PATH. */
async function browserFound() {
  const path = findBrowser();
  process.env.CHROMIUM_PATH = path;
  const fontsNote = canSeeOneFontAlone(path)
    ? ""
    : "; it cannot be told to see one font alone, and measures in this system's";
  return { passed: 1, failed: 0, skipped: 0, report: "", note: path + fontsNote };
}
