/**
 * What is run at each point of a sweep, in passes: what C1 to C4 need at all points first, then C5, the rivals and H2,
 * then the other counter-claims. At a point, two configurations that come to the same are run once.
 */
import { architectureNames, parameterTable } from "../../simulations/business/index.ts";
import { rivals } from "../../simulations/lenses/evolution/rivals.ts";
import type { Configuration } from "./configurations.ts";
import { busProduct, monthly, noPractices } from "./configurations.ts";
import type { Point } from "./sweepPoints.ts";

type Name = Configuration["architecture"];
type Overrides = Configuration["overrides"];

/** Passes in the order in which they are made. H1 and H8 are left out: they are read off means over many seeds. */
export const sweepPasses = ["C1–C4", "C5", "rivals and H2", "H5", "H3", "H6", "H7", "H4"] as const;
export type SweepPass = (typeof sweepPasses)[number];

/** The configurations of a pass at a point. */
export function sweepConfigurations(pass: SweepPass, point: Point): readonly Configuration[] {
  const one = (id: string, architecture: Name, more: Overrides): Configuration => ({
    id,
    architecture,
    overrides: { ...point, ...more },
  });
  const each = (id: string, names: readonly Name[], more: Overrides): Configuration[] =>
    names.map((name) => one(`${id}.${name}`, name, more));
  const made: Record<SweepPass, () => readonly Configuration[]> = {
    "C1–C4": () => each("default", architectureNames, {}),
    C5: () => [one("practices.none", "backbone", noPractices), one("practices.bus", "backbone", busProduct)],
    "rivals and H2": () => [
      ...rivals().map(({ id, architecture, overrides }) =>
        one(`rival.${id}`, architecture, atPoint(id, overrides, point)),
      ),
    ],
    H5: () => [one("untrained", "backbone", { ...noPractices, "checks.on": false })],
    H3: () => each("single", ["bus", "backbone"], { "decisions.inputs": 1 }),
    H6: () => each("meaning.fixed", architectureNames, { "changes.everyDays": 0, "mapping.errorShare": 0 }),
    H7: () => [
      ...each("outages.off", architectureNames, { "outages.on": false }),
      ...each("outages.on", ["platform", "backbone"], { "outages.on": true }),
    ],
    H4: () => each("monthly", ["point-to-point", "backbone"], monthly),
  };
  return made[pass]();
}

/** The big centre is big for the point's business, and the growing one grows at least as the rival does. */
function atPoint(id: string, overrides: Overrides, point: Point): Overrides {
  if (id === "bigCleanCentre") return { ...overrides, "central.people": bigCentre(point) };
  if (id !== "growingCentre") return overrides;
  return { "central.growth": Math.max(Number(overrides["central.growth"]), Number(point["central.growth"])) };
}

/** As many people for each domain that there will be as the rival has by default, and never fewer than the point. */
function bigCentre(point: Point): number {
  const people = Math.ceil((RIVAL_PEOPLE * domainsAtTheEnd(point)) / domainsAtTheEnd({}));
  const [, most] = parameterTable["central.people"].range;
  return Math.min(most, Math.max(people, Number(point["central.people"])));
}

const RIVAL_PEOPLE = 14;
const YEARS = 3;

function domainsAtTheEnd(point: Point): number {
  const of = (name: "domains.start" | "domains.growth" | "acquisition.domains"): number =>
    Number(point[name] ?? parameterTable[name].default);
  const growth = of("domains.growth");
  return of("domains.start") + YEARS * growth + (growth > 0 ? of("acquisition.domains") : 0);
}
