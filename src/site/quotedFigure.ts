import { nearestName } from "../../simulations/business/index.ts";
import type { Figures } from "../../simulations/lens/index.ts";
import { LessonError } from "./LessonError.ts";

const files = {
  ...import.meta.glob<() => Figures>("../../simulations/lenses/*/figures.ts", { eager: true, import: "figures" }),
  ...import.meta.glob<() => Figures>("../../lessons/*/*/figures.ts", { eager: true, import: "figures" }),
};
const read = new Map<string, Figures>();

/**
 * A figure by its name, read off the runs once per build: the first part is the lens, or the folder of the lesson without its
 * number (`tangle.wait.half1`, `the-chain.evenings.hold.1`).
 * @throws LessonError for a name that no run has.
 */
export function quotedFigure(name: string): number | string {
  const [owner = "", ...rest] = name.split(".");
  const figures = read.get(owner) ?? figuresOf(owner)?.();
  const at = `of="${name}"`;
  if (figures === undefined) {
    const owners = Object.keys(files).map(ownerOf);
    const cure = `Figures begin with ${owners.join(", ")}. Did you mean "${nearestName(owner, owners)}"?`;
    throw new LessonError({ at, what: `"${owner}" has no figures.ts, so "${name}" cannot be quoted.`, cure });
  }
  read.set(owner, figures);
  const value = figures[rest.join(".")] ?? null;
  if (value === null) {
    const nearest = nearestName(rest.join("."), Object.keys(figures));
    const cure = `Did you mean "${owner}.${nearest}"? All of them are in the figures.ts of "${owner}".`;
    throw new LessonError({ at, what: `no run gives a figure "${name}".`, cure });
  }
  return value;
}

function figuresOf(owner: string): (() => Figures) | undefined {
  return Object.entries(files).find(([file]) => ownerOf(file) === owner)?.[1];
}

/** `…/lenses/outage/figures.ts` → `outage`; `…/02-the-chain/figures.ts` → `the-chain`. */
function ownerOf(file: string): string {
  return file.split("/").at(-2)!.replace(/^\d+-/, "");
}
