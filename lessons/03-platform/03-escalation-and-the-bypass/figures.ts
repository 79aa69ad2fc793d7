import manySeeds from "./manySeeds.json" with { type: "json" };

/** What lesson 3.3 quotes beyond the figures of its lens: those of the report of `npm run validate -- escalation`. */
export function figures(): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(manySeeds.figures).map(([name, value]) => [name.replace(/^seeds\./, ""), value]),
  );
}
