import { nearestName } from "../../simulations/business/index.ts";

const files = import.meta.glob<Record<string, unknown>>("../../lessons/*/*/questions.en.ts", { eager: true });

/** What lessons ask, by id: everything that a `questions.en.ts` exports and that has one. Read while the site is built. */
const byId = new Map(
  Object.values(files)
    .flatMap((exported) => Object.values(exported))
    .filter(hasId)
    .map((one) => [one.id, one]),
);

/** A question, a sight or a plan of a lesson by its id; whoever asks checks it with a schema. */
export function lessonData(id: string): unknown {
  const found = byId.get(id);
  if (found !== undefined) return found;
  const ids = [...byId.keys()];
  throw new Error(`No questions.en.ts has anything of the id "${id}". Did you mean "${nearestName(id, ids)}"?`);
}

function hasId(value: unknown): value is { readonly id: string } {
  return typeof value === "object" && value !== null && typeof (value as { id?: unknown }).id === "string";
}
