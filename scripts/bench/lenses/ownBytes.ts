import { readdirSync, readFileSync } from "node:fs";
import { brotliBytes, PART_OF_A_LENS } from "../../checks/measureBytes.ts";

/** The script that `execute.ts` of a lens became: the real client with its brokers, which are libraries. */
const CLIENT_AT_WORK = /(^|\/)execute[.-]/;

/**
 * What a built site holds for one lens alone, brotli 11: the scripts that its view, its model, its drawing and its words became,
 * and what only those import. A chunk that two lenses share belongs to neither. Apart from it the client that it shows at work,
 * 0 where it shows none.
 */
export function ownBytes(directory: string, lens: string): { own: number; client: number } {
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
  const sumOf = (parts: readonly string[]) => parts.reduce((sum, name) => sum + brotliBytes(texts.get(name)!), 0);
  const isClient = (name: string) => CLIENT_AT_WORK.test(name);
  return { own: sumOf([...own].filter((name) => !isClient(name))), client: sumOf([...own].filter(isClient)) };
}
