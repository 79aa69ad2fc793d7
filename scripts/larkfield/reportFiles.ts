/** The files of Larkfield's report, and how they are read and written. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";

const at = (path: string): URL => new URL(`../../tests/validation/${path}`, import.meta.url);
export const RESULTS = at("larkfield-results.json");
/** What becomes of value, work and lead time when one dial is turned from end to end. */
export const CURVES = at("larkfield-curves.json");
export const REASONS = at("larkfield-reasons.json");
export const EXPECTATIONS = at("larkfield-expectations.json");
/** Values of the seeds among which the visitor's first Larkfield is looked for. */
export const SEED_VALUES = at("larkfield-seeds.json");

export function readJson(url: URL): unknown {
  return JSON.parse(readFileSync(url, "utf8"));
}

/** undefined when there is no such file yet. */
export function readIfThere(url: URL): unknown {
  return existsSync(url) ? readJson(url) : undefined;
}

/** Numbers get so many digits after the point; the layout is the repository's. */
export async function writeJson(url: URL, value: unknown, digits = 5): Promise<void> {
  const scale = 10 ** digits;
  const short = (_: string, part: unknown): unknown =>
    typeof part === "number" ? Math.round(part * scale) / scale : part;
  const path = fileURLToPath(url);
  const options = await resolveConfig(path);
  writeFileSync(url, await format(JSON.stringify(value, short), { ...options, filepath: path }));
}
