import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { close, createIndex } from "pagefind";
import { readSite } from "../checks/readSite.ts";
import { searchRecords } from "./searchRecords.ts";

/** What the page of the search fetches. Pagefind also brings pages and styles of its own, which the site does not use. */
const NEEDED =
  /^(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|.*\.(pf_meta|pf_fragment|pf_index|pf_filter)|wasm\.en\.pagefind)$/;

/** Writes `pagefind/` into a built site, with all that `/search/` finds; returns how many places that are. */
export async function writeSearchIndex(directory: string): Promise<number> {
  const records = searchRecords(readSite(directory));
  const { index, errors } = await createIndex({ forceLanguage: "en" });
  if (index === undefined) throw new Error(`The search index could not be begun: ${errors.join("; ")}`);
  for (const { url, kind, title, part, text, gate } of records) {
    const record = { url, content: text, language: "en", meta: { title, part, kind }, filters: { gate: [gate] } };
    const added = await index.addCustomRecord(record);
    if (added.errors.length > 0) throw new Error(`${url} could not be added to the search: ${added.errors.join("; ")}`);
  }
  const { files } = await index.getFiles();
  for (const { path, content } of files.filter((file) => NEEDED.test(file.path))) {
    const target = join(directory, "pagefind", path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  await close();
  return records.length;
}
