import * as z from "zod/mini";
import type { BusinessError } from "../../BusinessError.ts";
import { nearestName } from "../../nearestName.ts";
import { badScenario, problemOf } from "./scenarioProblem.ts";
import type { FieldNames } from "./scenarioProblem.ts";
import { parametersFrom } from "./settings.ts";

/** Built at the first use, not when the module is loaded: pages and workers that read no scenario leave the whole of zod out. */
let schemas: Schemas | undefined;
type Schemas = ReturnType<typeof buildSchemas>;
export type Scenario = z.infer<Schemas["scenarioSchema"]>;
type Landscape = z.infer<Schemas["landscapeSchema"]>;

function buildSchemas() {
  // Compiling validators needs eval, which the site's policy forbids; asking for it would already be reported.
  z.config({ jitless: true });

  const code = z.string().check(z.regex(/^[a-z][a-zA-Z0-9]{0,31}$/));

  /** 0 stands for never; more often than once a day nobody can follow. */
  const isNeverOrADay = z.refine<number>((days) => days === 0 || days >= 1);

  /** Systems by name, where who reads whom is given instead of drawn from decisions, and what may be done in the run. */
  const landscapeSchema = z.strictObject({
    /** The system whose wishes the story follows. */
    asker: code,
    /** Who may give which commands. */
    roles: z.array(z.strictObject({ name: code, commands: z.array(code) })).check(z.minLength(1), z.maxLength(16)),
    /** In the order in which they join, with those who need their facts. */
    systems: z
      .array(
        z.strictObject({
          code,
          readers: z.array(code),
          /** People of its team. Default `team.people`. */
          people: z.optional(z.int().check(z.minimum(1), z.maximum(20))),
          /** Mean days between its definition changes; 0 = never. Default `changes.everyDays`. */
          changeEveryDays: z.optional(z.number().check(z.minimum(0), z.maximum(3_650), isNeverOrADay)),
        }),
      )
      .check(z.minLength(2), z.maxLength(20)),
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

  /** Names of the fields at each place of a scenario, for the hint after a typo. */
  const fields: FieldNames = {
    "": Object.keys(scenarioSchema.shape),
    landscape: Object.keys(landscapeSchema.shape),
    "landscape.roles": ["name", "commands"],
    "landscape.systems": ["code", "readers", "people", "changeEveryDays"],
  };
  return { scenarioSchema, landscapeSchema, fields };
}

/** Validates a scenario from outside. @throws BusinessError `bad-scenario` naming the place, or what is refused as an override. */
export function parseScenario(from: unknown): Scenario {
  schemas ??= buildSchemas();
  const result = schemas.scenarioSchema.safeParse(from);
  if (!result.success) {
    // After a typo a field is missing and another one is unknown; the unknown one tells more.
    const { issues } = result.error;
    const issue = issues.find((candidate) => candidate.code === "unrecognized_keys") ?? issues[0]!;
    throw problemOf(issue, from, schemas.fields);
  }
  if (result.data.landscape) refuseContradictoryNames(result.data.landscape);
  // Choices are checked together with an architecture at the start of a run; names and values can be checked now.
  parametersFrom(result.data.overrides);
  return result.data;
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
