import * as z from "zod/mini";
import { commandSchemas, commandTypes, EPOCH, namedTeams, nearestWithin } from "../business/index.ts";
import type { Field, Fields } from "../business/index.ts";
import { CodedError } from "./CodedError.ts";
import { OtherEpochError } from "./OtherEpochError.ts";
import { newRun, RUN_FORMAT, SCENARIOS } from "./Run.ts";
import type { Run, SharedRun } from "./Run.ts";
import { withTodaysNames } from "./withTodaysNames.ts";

/** Where a value came from. It opens the code of every error, so that the page can say "this link" or "this file". */
export type Origin = "run" | "link" | "file";

/** More than anybody gives by hand, few enough to play at once. */
const COMMAND_COUNT_MAX = 500;
const OVERRIDE_COUNT_MAX = 64;
/** The business plays ten years at most, and few choices within them. */
const YEARS_MAX = 10;
const DAY_MAX = 3_650;
const STAGE_COUNT_MAX = 16;
/** More curves than anybody can tell apart. */
const BESIDE_COUNT_MAX = 16;
/** A century of simulated ms: no scenario lasts as long. */
const AT_MAX_MS = 100 * 365 * 86_400_000;

/** Built at the first use, not when the module is loaded: pages that read no run then leave the whole of zod out. */
let schema: ReturnType<typeof buildSchema> | undefined;

function buildSchema() {
  // Compiling validators needs eval, which the site's policy forbids; asking for it would already be reported.
  z.config({ jitless: true });
  const wholeNumber = (min: number, max: number) => z.int().check(z.gte(min), z.lte(max));
  const text = (pattern: RegExp) => z.string().check(z.regex(pattern));
  const name = text(/^[a-z][A-Za-z0-9-]{0,39}$/);
  const instant = wholeNumber(0, AT_MAX_MS);

  const place = { at: instant, sequence: wholeNumber(0, 1_000_000), by: name };
  const commandSchema = z.discriminatedUnion("type", commandSchemasOf(place));
  const stage = z.strictObject({ day: wholeNumber(1, DAY_MAX), architecture: name });

  const overrides = z
    .record(
      text(/^[a-z][A-Za-z0-9]{0,39}(\.[a-z][A-Za-z0-9]{0,39}){0,3}$/),
      z.union([z.boolean(), z.number(), z.string().check(z.maxLength(64))]),
    )
    .check(z.refine((given) => Object.keys(given).length <= OVERRIDE_COUNT_MAX));
  const beside = z.array(z.strictObject({ architecture: name, overrides })).check(z.maxLength(BESIDE_COUNT_MAX));

  return z.strictObject({
    format: z.literal(RUN_FORMAT),
    epoch: wholeNumber(1, 1_000_000),
    scenario: text(/^[a-z][A-Za-z0-9-]{0,39}@[1-9][0-9]{0,3}$/),
    architecture: name,
    overrides,
    seed: wholeNumber(0, 0xffff_ffff),
    years: z.optional(wholeNumber(1, YEARS_MAX)),
    evolution: z.optional(z.array(stage).check(z.maxLength(STAGE_COUNT_MAX))),
    commands: z.array(commandSchema).check(z.maxLength(COMMAND_COUNT_MAX)),
    view: z.optional(
      z.strictObject({ branch: wholeNumber(0, 999), at: instant, lens: name, beside: z.optional(beside) }),
    ),
  });
}

/** A schema for each type of command, made of what the business says that it holds. */
function commandSchemasOf(place: z.core.$ZodShape) {
  const shapes = commandTypes.map((type) => {
    const fields: Fields = commandSchemas[type].fields;
    const own = Object.entries(fields).map(([key, field]) => [
      key,
      field.optional ? z.optional(held(field)) : held(field),
    ]);
    return z.strictObject({ ...place, type: z.literal(type), ...Object.fromEntries(own) });
  });
  return shapes as [(typeof shapes)[number], ...typeof shapes];
}

/** What a field may hold; whether it makes sense in its run is the business's to say. */
function held(field: Field): z.ZodMiniType {
  const row = z.int().check(z.gte(0), z.lte(255));
  const text = z.string().check(z.maxLength(64));
  switch (field.holds) {
    case "domain":
      return row;
    case "team":
      return z.union([row, z.enum(namedTeams)]);
    case "whole":
      return z.int().check(z.gte(field.range[0]), z.lte(field.range[1]));
    case "name":
      return z.enum(field.names as [string, ...string[]]);
    case "setting":
      return text;
    case "value":
      return z.union([z.boolean(), z.number(), text]);
  }
}

/** A value as a run, checked field by field. See `parseShared` for what it throws; a run by itself may hold no view. */
export function parseRun(value: unknown): Run {
  const { run, view } = parseShared(value, "run");
  if (view !== null) throw new CodedError("run.invalidField", { field: "view" });
  return run;
}

/**
 * A value as a run with perhaps a view, checked field by field; unknown fields are refused.
 * Throws CodedError: `*.otherFormat { format, today }` · `*.otherEpoch { epoch, today, canBeAsked }` ·
 * `*.invalidField { field, nearest? }` naming the field and, after a typo, the one that was probably meant ·
 * `*.unknownScenario { scenario, names, nearest? }`, where * is the origin.
 * An `otherEpoch` is an OtherEpochError whose `today` is the same run for today's model, when its fields allow one.
 */
export function parseShared(value: unknown, origin: Origin): SharedRun {
  const { format, epoch } = (value ?? {}) as { format?: unknown; epoch?: unknown };
  if (Number.isSafeInteger(format) && format !== RUN_FORMAT) {
    throw new CodedError(`${origin}.otherFormat`, { format: format as number, today: RUN_FORMAT });
  }
  if (Number.isSafeInteger(epoch) && epoch !== EPOCH) {
    throw new OtherEpochError(`${origin}.otherEpoch`, epoch as number, forToday(value as object, origin));
  }
  return checkFields(value, origin);
}

function forToday(value: object, origin: Origin): SharedRun | null {
  try {
    const renamed = withTodaysNames(value);
    return renamed && checkFields({ ...renamed, epoch: EPOCH }, origin);
  } catch {
    return null;
  }
}

function checkFields(value: unknown, origin: Origin): SharedRun {
  schema ??= buildSchema();
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new CodedError(`${origin}.invalidField`, misfit(parsed.error.issues));
  // The schemas of commands are made of the business's own, field by field.
  const { view = null, ...run } = parsed.data as unknown as Run & { view?: SharedRun["view"] };
  const misplaced = run.commands.findIndex(
    (command, index) => index > 0 && !follows(command, run.commands[index - 1]!),
  );
  if (misplaced >= 0) throw new CodedError(`${origin}.invalidField`, { field: `commands[${misplaced}].sequence` });
  if (!SCENARIOS.includes(run.scenario)) {
    const { scenario } = run;
    const nearest = nearestWithin(scenario, SCENARIOS);
    const names = SCENARIOS.join(", ");
    throw new CodedError(`${origin}.unknownScenario`, { scenario, names, ...(nearest !== undefined && { nearest }) });
  }
  return { run: { ...newRun(run), format: run.format, epoch: run.epoch }, view };
}

interface Placed {
  at: number;
  sequence: number;
}

function follows(later: Placed, earlier: Placed): boolean {
  return later.at >= earlier.at && later.sequence > earlier.sequence;
}

/** Where a value does not fit and, for a field that nobody knows, the missing one that was probably meant. */
function misfit(issues: readonly z.core.$ZodIssue[]): Readonly<Record<string, string>> {
  // After a typo a field is missing and another one is unknown; the unknown one tells more.
  const issue = issues.find(({ code }) => code === "unrecognized_keys") ?? issues[0]!;
  const field = fieldOf(issue);
  const fields = FIELDS[issue.path.filter((key) => typeof key === "string").join(".")];
  const nearest = issue.code === "unrecognized_keys" && fields ? nearestWithin(issue.keys[0]!, fields) : undefined;
  return nearest === undefined ? { field } : { field, nearest };
}

/** Names of the fields at each place of a run. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  "": ["format", "epoch", "scenario", "architecture", "years", "overrides", "seed", "evolution", "commands", "view"],
  evolution: ["day", "architecture"],
  commands: [
    "at",
    "sequence",
    "by",
    "type",
    ...commandTypes.flatMap((type) => Object.keys(commandSchemas[type].fields)),
  ],
  view: ["branch", "at", "lens", "beside"],
  "view.beside": ["architecture", "overrides"],
};

/** `["commands", 3, "at"]` → "commands[3].at"; the whole value → "run"; a field nobody knows → its own name. */
function fieldOf(issue: z.core.$ZodIssue): string {
  const keys = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
  const path = [...issue.path, ...keys].map((key) =>
    typeof key === "number" ? `[${key}]` : `.${String(key).slice(0, 60)}`,
  );
  return path.join("").replace(/^\./, "") || "run";
}
