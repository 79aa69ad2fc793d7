import * as z from "zod/mini";
import { BusinessError } from "./businessError.ts";
import { nearestName } from "./nearestName.ts";
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

/** Names of the fields at each place of a scenario, for the hint after a typo. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  "": Object.keys(scenarioSchema.shape),
  roles: ["name", "commands"],
  systems: ["code", "people"],
  facts: ["owner", "readers", "changeEveryDays"],
};

/** Validates a scenario from outside. @throws BusinessError `bad-scenario`, naming the place. */
export function parseScenario(value: unknown): Scenario {
  const result = scenarioSchema.safeParse(value);
  if (!result.success) {
    // After a typo a field is missing and another one is unknown; the unknown one tells more.
    const { issues } = result.error;
    const issue = issues.find(({ code: kind }) => kind === "unrecognized_keys") ?? issues[0]!;
    throw badScenario(issue.path.map(String).join(".") || "the top level", issue.message, nearestField(issue));
  }
  const scenario = result.data;
  const codes = scenario.systems.map((system) => system.code);
  refuseTwice("systems", codes);
  refuseTwice(
    "facts",
    scenario.facts.map((fact) => fact.owner),
  );
  if (!codes.includes(scenario.asker)) throw notASystem("asker", scenario.asker, codes);
  scenario.facts.forEach((fact, index) => {
    const place = `facts.${index}`;
    for (const name of [fact.owner, ...fact.readers]) {
      if (!codes.includes(name)) throw notASystem(place, name, codes);
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
    const nearest = nearestName(name, scenarioNames);
    throw new BusinessError(
      "unknown-scenario",
      {
        what: `There is no scenario "${name}".`,
        why: `The scenarios are ${scenarioNames.join(", ")}.`,
        fix: `Did you mean "${nearest}"?`,
      },
      { scenario: name, names: scenarioNames.join(", "), nearest },
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

/** For a field that nobody knows: the one of the fields at its place that was probably meant. */
function nearestField(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code !== "unrecognized_keys") return undefined;
  const [top] = issue.path;
  const fields = FIELDS[String(top ?? "")];
  return fields && nearestName(issue.keys[0]!, fields);
}

function notASystem(place: string, name: string, codes: readonly string[]): BusinessError {
  return badScenario(place, `"${name}" is not one of the systems (${codes.join(", ")}).`, nearestName(name, codes));
}

function badScenario(place: string, why: string, nearest?: string): BusinessError {
  const fix = nearest === undefined ? "Correct the file at that place." : `Did you mean "${nearest}"?`;
  const text = { what: `The scenario is not sound at ${place}.`, why, fix };
  return new BusinessError("bad-scenario", text, { place, ...(nearest !== undefined && { nearest }) });
}
