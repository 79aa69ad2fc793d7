import * as z from "zod/mini";
import { BusinessError } from "../../businessError.ts";
import { nearestName } from "../../nearestName.ts";
import allCalls from "../scenarios/allCalls@1.json" with { type: "json" };
import bigCleanCentre from "../scenarios/bigCleanCentre@1.json" with { type: "json" };
import carefulBus from "../scenarios/carefulBus@1.json" with { type: "json" };
import contractsOnCalls from "../scenarios/contractsOnCalls@1.json" with { type: "json" };
import everyoneTold from "../scenarios/everyoneTold@1.json" with { type: "json" };
import growingCentre from "../scenarios/growingCentre@1.json" with { type: "json" };
import larkfield from "../scenarios/larkfield@1.json" with { type: "json" };
import noAcquisition from "../scenarios/noAcquisition@1.json" with { type: "json" };
import tangle from "../scenarios/tangle@2.json" with { type: "json" };
import { badScenario, problemOf } from "./scenarioProblem.ts";
import type { FieldNames } from "./scenarioProblem.ts";
import { parametersFrom } from "./settings.ts";

// Compiling validators needs eval, which the site's policy forbids; asking for it would already be reported.
z.config({ jitless: true });

const code = z.string().check(z.regex(/^[a-z][a-zA-Z0-9]{0,31}$/));

/** Systems by name, where who reads whom is given instead of drawn from decisions, and what may be done in the run. */
const landscapeSchema = z.strictObject({
  /** The system whose wishes the story follows. */
  asker: code,
  /** Who may give which commands. */
  roles: z.array(z.strictObject({ name: code, commands: z.array(code) })).check(z.minLength(1), z.maxLength(16)),
  /** In the order in which they join, with those who need their facts. */
  systems: z.array(z.strictObject({ code, readers: z.array(code) })).check(z.minLength(2), z.maxLength(20)),
});

/** What a run starts from: versioned, so that a pinned run never changes under a lesson. */
const scenarioSchema = z.strictObject({
  id: code,
  version: z.int().check(z.positive()),
  /** The seed of the run that prose quotes, found by the rule in tests/validation. */
  referenceSeed: z.optional(z.int().check(z.nonnegative(), z.maximum(0xffffffff))),
  /** Days of a quarter; a fourth of 365 when left out. A year has four quarters. */
  quarterDays: z.optional(z.int().check(z.minimum(5), z.maximum(365))),
  landscape: z.optional(landscapeSchema),
  /** Parameters and choices that differ from the defaults. */
  overrides: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
});
export type Scenario = z.infer<typeof scenarioSchema>;
type Landscape = z.infer<typeof landscapeSchema>;

const built: readonly unknown[] = [
  larkfield,
  noAcquisition,
  allCalls,
  everyoneTold,
  bigCleanCentre,
  carefulBus,
  contractsOnCalls,
  growingCentre,
  tangle,
];
const read = new Map<string, Scenario>();

/** Scenarios that come with the business, as "id@version". */
export const scenarioNames: readonly string[] = built.map((entry) => {
  const { id, version } = entry as Scenario;
  return `${id}@${version}`;
});

/** Names of the fields at each place of a scenario, for the hint after a typo. */
const FIELDS: FieldNames = {
  "": Object.keys(scenarioSchema.shape),
  landscape: Object.keys(landscapeSchema.shape),
  "landscape.roles": ["name", "commands"],
  "landscape.systems": ["code", "readers"],
};

/** Validates a scenario from outside. @throws BusinessError `bad-scenario` naming the place, or what is refused as an override. */
export function parseScenario(from: unknown): Scenario {
  const result = scenarioSchema.safeParse(from);
  if (!result.success) {
    // After a typo a field is missing and another one is unknown; the unknown one tells more.
    const { issues } = result.error;
    const issue = issues.find((candidate) => candidate.code === "unrecognized_keys") ?? issues[0]!;
    throw problemOf(issue, from, FIELDS);
  }
  if (result.data.landscape) refuseContradictoryNames(result.data.landscape);
  // Choices are checked together with an architecture at the start of a run; names and values can be checked now.
  parametersFrom(result.data.overrides);
  return result.data;
}

/** A scenario by "id@version" or by its id alone (the newest). @throws BusinessError `unknown-scenario` with the nearest match. */
export function readScenario(name: string): Scenario {
  const known = read.get(name);
  if (known) return known;
  const index = scenarioNames.findLastIndex((full) => full === name || full.split("@")[0] === name);
  if (index < 0) throw unknownScenario(name);
  const scenario = parseScenario(built[index]);
  read.set(name, scenario);
  return scenario;
}

/** The scenario of a request. @throws BusinessError `unknown-scenario` with the nearest match. */
export function scenarioOf({ scenario = "larkfield" }: { readonly scenario?: string | Scenario }): Scenario {
  return typeof scenario === "string" ? readScenario(scenario) : scenario;
}

function refuseContradictoryNames({ asker, systems }: Landscape): void {
  const codes = systems.map((system) => system.code);
  refuseTwice("landscape.systems", codes);
  if (!codes.includes(asker)) throw notASystem("landscape.asker", asker, codes);
  systems.forEach((system, index) => {
    const place = `landscape.systems.${index}.readers`;
    for (const reader of system.readers) if (!codes.includes(reader)) throw notASystem(place, reader, codes);
    if (system.readers.includes(system.code)) throw badScenario(place, `"${system.code}" reads its own fact.`);
    refuseTwice(place, system.readers);
  });
}

function refuseTwice(place: string, names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw badScenario(place, `"${twice}" stands there twice.`);
}

function notASystem(place: string, name: string, codes: readonly string[]): BusinessError {
  return badScenario(place, `"${name}" is not one of the systems (${codes.join(", ")}).`, nearestName(name, codes));
}

function unknownScenario(name: string): BusinessError {
  const names = scenarioNames.join(", ");
  const nearest = nearestName(name, scenarioNames);
  const text = {
    what: `There is no scenario "${name}".`,
    why: `The scenarios are ${names}.`,
    fix: `Did you mean "${nearest}"?`,
  };
  return new BusinessError("unknown-scenario", text, { scenario: name, names, nearest });
}
