import manySeeds from "./manySeeds.json" with { type: "json" };

/** What lesson 0.1 quotes beyond the figures of its lens: those of the report of `npm run validate -- dashboards`. Shares of 1. */
export function figures(): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(manySeeds.figures).map(([name, value]) => [name.replace(/^seeds\./, ""), value]),
  );
}
