import { nearestName } from "../../simulations/business/index.ts";
import { LessonError } from "./LessonError.ts";

/**
 * Codes of the stops at which a lesson's run holds: those in `chosen`, with blanks between; undefined, which is all that the
 * lens has, where nothing is chosen. Two lessons on one lens need not stop at the same.
 * @throws LessonError for a code that the lens does not have.
 */
export function stopsOf(all: readonly string[], chosen?: string): readonly string[] | undefined {
  return chosen?.split(" ").map((wanted) => {
    if (all.includes(wanted)) return wanted;
    throw new LessonError({
      at: `stops="${chosen}"`,
      what: `there is no stop called "${wanted}" in this lens.`,
      cure: `There are ${all.join(", ") || "none"}. Did you mean "${nearestName(wanted, all)}"?`,
    });
  });
}
