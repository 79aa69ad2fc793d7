/**
 * Runs every check of the project and prints one closing line: `N passed, N failed, N skipped`.
 *
 *   npm test                         everything
 *   npm test -- --only unit,links    these stages and what they need
 *
 * Writes the built sites (dist, dist-course, dist-pseudo), .cache and the reports of the suites.
 */
import { parseArgs } from "node:util";
import { say, secondsSince } from "../bootstrap/say.mjs";
import { exitWith } from "../exitWith.ts";
import { runStages } from "./runStages.ts";
import type { Stage } from "./Stage.ts";
import { stages } from "./stages.ts";

const { values } = parseArgs({ options: { only: { type: "string" } } });
process.on("disconnect", () => process.exit(1)); // The process that started this one is gone.

const chosen = values.only === undefined ? stages : withTheirNeeds(values.only.split(","));
const startedAt = performance.now();
say(`Running ${chosen.length} stages:`);
const results = [...(await runStages(chosen)).entries()];

const broken = results.filter(([, result]) => result.failed > 0).map(([name]) => name);
say(`All stages took ${secondsSince(startedAt)}.${broken.length > 0 ? ` Failed: ${broken.join(", ")}.` : ""}`);
const sum = (key: "passed" | "failed" | "skipped") => results.reduce((total, [, result]) => total + result[key], 0);
console.log(`${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped`);
exitWith(broken.length > 0 ? 1 : 0);

function withTheirNeeds(names: readonly string[]): readonly Stage[] {
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    console.error(
      `--only ${unknown.join(",")}: no such stage. There are: ${stages.map(({ name }) => name).join(", ")}`,
    );
    process.exit(2);
  }
  const wanted = new Set(names);
  for (const name of wanted) stages.find((stage) => stage.name === name)?.needs?.forEach((need) => wanted.add(need));
  return stages.filter((stage) => wanted.has(stage.name));
}
