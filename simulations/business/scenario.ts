import * as z from "zod/mini";
import { BusinessError } from "./businessError.ts";
import tangle1 from "./scenarios/tangle@1.json" with { type: "json" };

// Compiling validators needs eval, which the site's policy forbids; asking for it would already be reported.
z.config({ jitless: true });

const code = z.string().check(z.regex(/^[a-z][a-zA-Z0-9]{0,31}$/));
const positive = z.number().check(z.positive(), z.maximum(3_650));

/** A landscape and what may be done in it: versioned, so that a pinned run never changes under a lesson. */
export const scenarioSchema = z.strictObject({
  id: code,
  version: z.int().check(z.positive()),
  /** The seed of the run that prose quotes, found by the rule in tests/validation. */
  referenceSeed: z.int().check(z.nonnegative(), z.maximum(0xffffffff)),
  /** The system whose wishes the story follows. */
  asker: code,
  /** Who may give which commands. */
  roles: z
    .array(z.strictObject({ name: code, commands: z.array(z.enum(["publish", "hire"])) }))
    .check(z.minLength(1), z.maxLength(16)),
  /** In the order in which they join. `people` is the size of the team. */
  systems: z
    .array(z.strictObject({ code, people: z.int().check(z.positive(), z.maximum(20)) }))
    .check(z.minLength(2), z.maxLength(20)),
  /** Who owns a fact, who reads it, and how often its meaning changes (mean, working days). One fact per system. */
  facts: z
    .array(z.strictObject({ owner: code, readers: z.array(code), changeEveryDays: positive }))
    .check(z.maxLength(20)),
});
export type Scenario = z.infer<typeof scenarioSchema>;

/** Validates a scenario from outside. @throws BusinessError `bad-scenario`, naming the place. */
export function parseScenario(value: unknown): Scenario {
  const result = scenarioSchema.safeParse(value);
  if (!result.success) {
    const issue = result.error.issues[0]!;
    throw badScenario(issue.path.map(String).join(".") || "the top level", issue.message);
  }
  const scenario = result.data;
  const codes = scenario.systems.map((system) => system.code);
  refuseTwice("systems", codes);
  refuseTwice(
    "facts",
    scenario.facts.map((fact) => fact.owner),
  );
  if (!codes.includes(scenario.asker)) throw badScenario("asker", `"${scenario.asker}" is not one of the systems.`);
  scenario.facts.forEach((fact, index) => {
    const place = `facts.${index}`;
    for (const name of [fact.owner, ...fact.readers]) {
      if (!codes.includes(name)) throw badScenario(place, `"${name}" is not one of the systems (${codes.join(", ")}).`);
    }
    if (fact.readers.includes(fact.owner)) throw badScenario(place, `"${fact.owner}" reads its own fact.`);
    refuseTwice(`${place}.readers`, fact.readers);
  });
  return scenario;
}

const built: Readonly<Record<string, unknown>> = { "tangle@1": tangle1 };
const parsed = new Map<string, Scenario>();

/** The names of the scenarios that come with the business. */
export const scenarioNames: readonly string[] = Object.keys(built);

/** A scenario by "id@version". @throws BusinessError `unknown-scenario`. */
export function readScenario(name: string): Scenario {
  let scenario = parsed.get(name);
  if (scenario) return scenario;
  if (!Object.hasOwn(built, name)) {
    throw new BusinessError(
      "unknown-scenario",
      {
        what: `There is no scenario "${name}".`,
        why: `The scenarios are ${scenarioNames.join(", ")}.`,
        fix: "Use one of these names, version included.",
      },
      { scenario: name },
    );
  }
  scenario = parseScenario(built[name]);
  parsed.set(name, scenario);
  return scenario;
}

function refuseTwice(place: string, names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw badScenario(place, `"${twice}" stands there twice.`);
}

function badScenario(place: string, why: string): BusinessError {
  const text = { what: `The scenario is not sound at ${place}.`, why, fix: "Correct the file at that place." };
  return new BusinessError("bad-scenario", text, { place });
}
