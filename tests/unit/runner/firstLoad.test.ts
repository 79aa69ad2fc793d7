import { build } from "esbuild";
import { expect, test } from "vitest";

/** Source files that a page loads at once when its script is `contents`; what is imported on demand is left out. */
async function loadedAtOnce(contents: string): Promise<string[]> {
  const { metafile } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: "ts", sourcefile: "page.ts" },
    bundle: true,
    splitting: true,
    format: "esm",
    minify: true,
    metafile: true,
    write: false,
    outdir: "out",
  });
  const outputs = metafile.outputs;
  const entry = Object.keys(outputs).find((path) => outputs[path]!.entryPoint === "page.ts")!;
  const chunks = new Set([entry]);
  for (const chunk of chunks) {
    for (const { path, kind } of outputs[chunk]!.imports) if (kind === "import-statement") chunks.add(path);
  }
  return [...chunks].flatMap((chunk) => Object.keys(outputs[chunk]!.inputs));
}

const runnerPage = `
  import { createRunClient, createRunMachine, encodeRun, decodeRun, followFrames, fromFile } from "./simulations/runner/index.ts";
  console.log(createRunClient, createRunMachine, encodeRun, decodeRun, followFrames, fromFile);`;
const learnerPage = `
  import { openBrowserLog, knownEvents, plans } from "./src/learner/index.ts";
  console.log(openBrowserLog, knownEvents, plans);`;

test("a page that controls a run loads neither the world nor the schemas before it needs them", async () => {
  const files = await loadedAtOnce(runnerPage);
  expect(files).toContain("simulations/runner/runMachine.ts");
  // What a command holds is plain data; what it does comes with the world.
  const plain =
    /business\/(index|nearestName|larkfield\/epoch|larkfield\/tables\/favourites|larkfield\/commands\/(?!commandKinds|give))/;
  const heavy = /zod|simulations\/business\/|kernel\/simulation|worker\.ts/;
  expect(files.filter((file) => heavy.test(file) && !plain.test(file))).toEqual([]);
});

test("a page that writes the learner's log loads no run control, no schemas and no database before it needs them", async () => {
  const files = await loadedAtOnce(learnerPage);
  expect(files).toContain("src/learner/LearnerLog.ts");
  expect(files.filter((file) => /zod|xstate|openDatabaseStore|RunClient|readLogFile/.test(file))).toEqual([]);
});
