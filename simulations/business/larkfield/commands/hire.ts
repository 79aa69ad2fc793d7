import { addPerson } from "../work/tickets.ts";
import type { CommandKind } from "./CommandKind.ts";
import type { CommandSchema } from "./CommandSchema.ts";

export const hireSchema = {
  meaning: "one person more in a team, until the end",
  roles: ["director"],
  fields: { system: { meaning: "the domain", holds: "domain" } },
} as const satisfies CommandSchema;

/** The person begins with whatever has waited longest. */
export const hire: CommandKind<typeof hireSchema> = {
  schema: hireSchema,
  price: () => ({ points: 1, personDays: 0 }),
  refusal: () => null,
  apply: (larkfield, { system }) => addPerson(larkfield, system),
};
