import { nearestName } from "../../simulations/business/index.ts";
import { joinWords } from "./joinWords.ts";
import { LessonError } from "./LessonError.ts";

type Exported = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
const facts = import.meta.glob<Exported>("../../lessons/*/*/questions.ts", { eager: true });
const words = import.meta.glob<Exported>("../../lessons/*/*/questions.en.ts", { eager: true });

/** What lessons ask, by id: everything that a `questions.ts` exports, with its words. Read while the site is built. */
const byId = new Map(
  Object.entries(facts).flatMap(([file, exported]) => {
    const spoken = words[file.replace(/\.ts$/, ".en.ts")] ?? {};
    return Object.entries(exported).map(([name, one]) => {
      const said = spoken[name];
      if (said === undefined) throw new Error(`${file} has "${name}", and its words are missing in questions.en.ts.`);
      return [String(one.id), joinWords(one, said)] as const;
    });
  }),
);

/** Ids of everything that lessons ask, in the order of the lessons. */
export const lessonDataIds: readonly string[] = [...byId.keys()];

/** A question, a sight or a plan of a lesson by its id; whoever asks checks it with a schema. */
export function lessonData(id: string): unknown {
  const found = byId.get(id);
  if (found !== undefined) return found;
  throw new LessonError({
    at: `="${id}"`,
    what: `no questions.ts has anything of the id "${id}".`,
    cure: `Did you mean "${nearestName(id, lessonDataIds)}"?`,
  });
}
