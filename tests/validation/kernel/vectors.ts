import vectors from "./vectors.json" with { type: "json" };

type Numbers = Readonly<Record<string, number | number[] | undefined>>;

/** The numbers of a closed form, as the list of vectors gives them: inputs and results by name. */
export function vector(id: string): { input: Numbers; output: Numbers } {
  const found = vectors.find((entry) => entry.id === id);
  if (found === undefined) throw new RangeError(`There is no vector "${id}".`);
  return { input: found.in as unknown as Numbers, output: found.out as unknown as Numbers };
}

/** One number of a vector. */
export function result(id: string, name: string, index?: number): number {
  const value = vector(id).output[name];
  const number = index === undefined ? value : (value as number[])[index];
  if (typeof number !== "number") throw new RangeError(`The vector "${id}" has no number "${name}".`);
  return number;
}
