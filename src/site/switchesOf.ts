import { nearestName } from "../../simulations/business/index.ts";
import type { Switch } from "../../simulations/lens/index.ts";
import { LessonError } from "./LessonError.ts";

/**
 * The switches of a lens that a lesson shows: those whose codes stand in `only`, with blanks between, in that order; without it
 * all. Two lessons on one lens need not ask the same.
 * @throws LessonError for a code that the lens does not have.
 */
export function switchesOf(all: readonly Switch[], only?: string): readonly Switch[] {
  if (only === undefined) return all;
  return only.split(" ").map((wanted) => {
    const found = all.find(({ code }) => code === wanted);
    if (found) return found;
    const codes = all.map(({ code }) => code);
    throw new LessonError({
      at: `only="${only}"`,
      what: `there is no switch called "${wanted}" in this lens.`,
      cure: `There are ${codes.join(", ") || "none"}. Did you mean "${nearestName(wanted, codes)}"?`,
    });
  });
}
