type Tree = Readonly<Record<string, unknown>>;

/**
 * Facts and words of one thing as a whole: fields side by side, nested ones joined alike; a list of ids becomes a list of
 * what is said of each, with its id: `["it"]` and `{ it: { text: "IT" } }` give `[{ id: "it", text: "IT" }]`.
 * @throws Error when an id has no words, or words belong to no id.
 */
export function joinWords(facts: Tree, words: Tree, place = String(facts.id ?? "")): Tree {
  const joined: Record<string, unknown> = { ...words, ...facts };
  for (const [name, fact] of Object.entries(facts)) {
    const said = words[name];
    if (said === undefined) continue;
    if (!isTree(said)) throw new Error(`"${place}" has words for "${name}", which is no text. Leave them out.`);
    if (Array.isArray(fact)) joined[name] = joinList(fact as readonly string[], said, `${place}.${name}`);
    else if (isTree(fact)) joined[name] = joinWords(fact, said, `${place}.${name}`);
  }
  return joined;
}

function joinList(ids: readonly string[], words: Tree, place: string): readonly Tree[] {
  const nameless = Object.keys(words).find((id) => !ids.includes(id));
  if (nameless !== undefined) throw new Error(`"${place}" has no "${nameless}", and yet words for it. Leave them out.`);
  return ids.map((id) => {
    const said = words[id];
    if (!isTree(said))
      throw new Error(`"${place}" has "${id}", and no words for it. Write them in its questions.en.ts.`);
    return { id, ...said };
  });
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
