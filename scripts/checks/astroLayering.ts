/**
 * dependency-cruiser does not follow the imports of .astro and .mdx files; this check does, with the same table
 * (layers.json): a file may import its own layer and what stands left of it, other packages through their index.ts.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { filesBelow } from "./filesBelow.ts";
import layers from "./layers.json" with { type: "json" };
import type { Check } from "./Stage.ts";

const IMPORT = /^\s*(?:import|export)\s(?:[^"'`;]*?\sfrom\s*)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/gm;

export function checkAstroLayering(): Check {
  const files = filesBelow(["src", "lessons", "labs", "simulations"], /\.(astro|mdx)$/);
  const problems = files.flatMap((file) => layeringProblems(file, readFileSync(file, "utf8")));
  return { problems, note: `${files.length} .astro and .mdx files` };
}

/** Problems of one file, as lines "file:line: what, and what to do". */
export function layeringProblems(file: string, source: string): string[] {
  return [...source.matchAll(IMPORT)].flatMap((match) => {
    const specifier = match[1] ?? match[2] ?? "";
    if (!specifier.startsWith(".")) return [];
    const target = join(dirname(file), specifier);
    const problem = problemOfImport(file, target);
    const line = source.slice(0, match.index + match[0].search(/\S/)).split("\n").length;
    return problem === undefined ? [] : [`${file}:${line}: ${problem}`];
  });
}

function problemOfImport(file: string, target: string): string | undefined {
  if (layers.chores.some((folder) => target.startsWith(`${folder}/`))) {
    return `imports ${target}; only tests and scripts may see tests and scripts. Move what is needed into src.`;
  }
  const own = layerOf(file);
  const other = layerOf(target);
  if (other > own) {
    return `imports ${target}; "${layers.order[own]}" may not import "${layers.order[other]}", which stands right of it.`;
  }
  const otherLayer = layers.order[other] ?? "";
  if (other < own && otherLayer.startsWith("simulations/") && otherLayer !== "simulations/lenses") {
    if (!target.endsWith("/index.ts")) return `imports ${target}; import ${otherLayer}/index.ts instead.`;
  }
  return undefined;
}

/** Position in the order; a file outside every layer counts as the leftmost, which everybody may import. */
function layerOf(path: string): number {
  return layers.order.findIndex((layer) => path.startsWith(`${layer}/`));
}
