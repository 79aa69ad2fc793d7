/** Every figure that prose may quote of a lens, by its name; null where the run has nothing to say. */
type Figures = Readonly<Record<string, number | string | null>>;

const files = import.meta.glob<() => Figures>("../../simulations/lenses/*/figures.ts", {
  eager: true,
  import: "figures",
});
const read = new Map<string, Figures>();

/** A figure by its name (`tangle.wait.half1`), read off the runs once per build. Throws for a name that no run has. */
export function quotedFigure(name: string): number | string {
  const [lens = "", ...rest] = name.split(".");
  const figures = read.get(lens) ?? files[`../../simulations/lenses/${lens}/figures.ts`]?.();
  if (figures === undefined) throw new Error(`The lens "${lens}" has no figures.ts, so "${name}" cannot be quoted.`);
  read.set(lens, figures);
  const value = figures[rest.join(".")] ?? null;
  if (value === null) {
    throw new Error(`There is no figure "${name}". Those of "${lens}" are in simulations/lenses/${lens}/figures.ts.`);
  }
  return value;
}
