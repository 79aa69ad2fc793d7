import { readdirSync, readFileSync } from "node:fs";
import { brotliBytes, PART_OF_A_LENS } from "../../checks/measureBytes.ts";

/**
 * What a built site holds for one lens alone, brotli 11: the scripts that its view, its model, its drawing and its words became,
 * and what only those import. A chunk that two lenses share belongs to neither.
 */
export function ownBytes(directory: string, lens: string): number {
  const folder = `${directory}/_astro`;
  const texts = new Map(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".js"))
      .map((file) => [file, readFileSync(`${folder}/${file}`, "utf8")]),
  );
  const names = [...texts.keys()];
  const importedBy = (file: string): string[] =>
    names.filter((other) => other !== file && texts.get(other)!.includes(file.split("/").at(-1)!));
  const own = new Set<string>();
  for (const text of texts.values()) {
    for (const [, id, file] of text.matchAll(PART_OF_A_LENS)) {
      const name = names.find((candidate) => candidate.endsWith(file!));
      if (id === lens && name !== undefined) own.add(name);
    }
  }
  let before = -1;
  while (own.size !== before) {
    before = own.size;
    for (const name of names) {
      const users = importedBy(name);
      if (users.length > 0 && users.every((user) => own.has(user))) own.add(name);
    }
  }
  return [...own].reduce((sum, name) => sum + brotliBytes(texts.get(name)!), 0);
}
