/** Figures that prose may quote, by name; null where the run has nothing to say. */
export type Figures = Readonly<Record<string, number | string | null>>;

/**
 * Figures of several runs as one record: those of the group "" by their own names, all others with the name of their group
 * before it (`told.value.half6`). A group is read when one of its figures is first asked for, so that a page which quotes
 * one run does not play the others; whoever lists the names reads all. Groups of equal beginning are not allowed: the name
 * up to the first point says whose a figure is.
 */
export function figuresInGroups(groups: Readonly<Record<string, () => Figures>>): Figures {
  const read = new Map<string, Figures>();
  const groupOf = (group: string): Figures => {
    const known = read.get(group) ?? prefixed(group, groups[group]!());
    read.set(group, known);
    return known;
  };
  const all = (): Figures => Object.assign({}, ...Object.keys(groups).map(groupOf));
  const ownerOf = (name: string): string => {
    const [first = ""] = name.split(".");
    return first in groups ? first : "";
  };
  return new Proxy<Figures>(
    {},
    {
      get: (_, name) => (typeof name === "string" ? groupOf(ownerOf(name))[name] : undefined),
      has: (_, name) => typeof name === "string" && name in groupOf(ownerOf(name)),
      ownKeys: () => Object.keys(all()),
      getOwnPropertyDescriptor: (_, name) => {
        const descriptor = Object.getOwnPropertyDescriptor(groupOf(ownerOf(String(name))), name);
        // What a proxy stands for is empty, so it may only say of its entries that they could go.
        return descriptor && { ...descriptor, configurable: true };
      },
    },
  );
}

function prefixed(group: string, figures: Figures): Figures {
  if (group === "") return figures;
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${group}.${name}`, value]));
}
