import * as z from "zod/mini";
import { CodedError } from "../../simulations/runner/index.ts";
import { dataSchemas } from "./dataSchemas.ts";
import { DATA_VERSION } from "./LearnerEvent.ts";
import { LOG_FORMAT, LOG_SCHEMA } from "./writeLogFile.ts";
import type { StoredEvent } from "./LearnerEvent.ts";

/** Largest file that is looked at: years of lessons take a tenth of it. */
export const LOG_FILE_LIMIT_CHARACTERS = 8_000_000;
const EVENT_COUNT_MAX = 50_000;
const DATA_LIMIT_CHARACTERS = 4_000;

const wholeNumber = (min: number, max: number) => z.int().check(z.gte(min), z.lte(max));
const text = (length: number) => z.string().check(z.maxLength(length));
const wallInstant = wholeNumber(0, 8_640_000_000_000_000);

const eventSchema = z.strictObject({
  id: z.strictObject({
    device: z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/)),
    sequence: wholeNumber(1, 999_999_999),
  }),
  v: wholeNumber(1, 10_000),
  type: z.string().check(z.regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)+$/), z.maxLength(60)),
  wallAt: wallInstant,
  lesson: z.nullable(z.string().check(z.regex(/^[a-z][a-z0-9-]{0,59}$/))),
  contentVersion: wholeNumber(0, 1_000_000),
  epoch: wholeNumber(1, 1_000_000),
  context: z.strictObject({
    mode: z.enum(["alone", "room", "team"]),
    room: z.optional(text(100)),
    role: z.optional(text(100)),
  }),
  data: z.record(z.string(), z.unknown()),
});

const fileSchema = z.strictObject({
  format: z.literal(LOG_FORMAT),
  schema: z.literal(LOG_SCHEMA),
  exportedAt: wallInstant,
  summary: z.optional(z.looseObject({})),
  events: z.array(eventSchema).check(z.maxLength(EVENT_COUNT_MAX)),
});

/** What an import found: events new here, events that were here already, and events whose id is taken by another one. */
export interface ImportCounts {
  readonly added: number;
  readonly alreadyHere: number;
  /** What is stored stays; these were not taken over. */
  readonly conflicting: number;
  /** Among the added: of a type or version this course does not know; kept and exported again. */
  readonly unknown: number;
}

/**
 * Checks the text of a log file and returns its events; touches nothing.
 * Throws CodedError: `import.tooLarge` · `import.notJson` · `import.notALog` · `import.newerSchema { schema, today }` ·
 * `import.invalidField { field }` naming the field, `events[3].data.values`.
 */
export function readLogFile(fileText: string): StoredEvent[] {
  if (fileText.length > LOG_FILE_LIMIT_CHARACTERS) {
    throw new CodedError("import.tooLarge", { limitCharacters: LOG_FILE_LIMIT_CHARACTERS });
  }
  const value = parseJson(fileText);
  const { format, schema } = (value ?? {}) as { format?: unknown; schema?: unknown };
  if (format !== LOG_FORMAT) throw new CodedError("import.notALog");
  if (Number.isSafeInteger(schema) && (schema as number) > LOG_SCHEMA) {
    throw new CodedError("import.newerSchema", { schema: schema as number, today: LOG_SCHEMA });
  }
  const parsed = fileSchema.safeParse(value);
  if (!parsed.success) throw invalidField([], parsed.error.issues[0]!);
  parsed.data.events.forEach(checkData);
  return parsed.data.events;
}

/** Data of a type and version we write ourselves must be what we write. Other data only has to be small. */
function checkData(event: StoredEvent, index: number): void {
  const path = ["events", index, "data"];
  if (JSON.stringify(event.data).length > DATA_LIMIT_CHARACTERS) throw invalidField(path);
  const isKnown =
    Object.hasOwn(dataSchemas, event.type) && event.v === DATA_VERSION[event.type as keyof typeof dataSchemas];
  if (!isKnown) return;
  const parsed = dataSchemas[event.type as keyof typeof dataSchemas].safeParse(event.data);
  if (!parsed.success) throw invalidField(path, parsed.error.issues[0]!);
}

function invalidField(path: readonly PropertyKey[], issue?: z.core.$ZodIssue): CodedError {
  const keys = issue?.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
  const parts = [...path, ...(issue?.path ?? []), ...keys];
  const field = parts.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key).slice(0, 60)}`)).join("");
  return new CodedError("import.invalidField", { field: field.replace(/^\./, "") || "file" });
}

function parseJson(fileText: string): unknown {
  try {
    return JSON.parse(fileText);
  } catch {
    throw new CodedError("import.notJson");
  }
}
