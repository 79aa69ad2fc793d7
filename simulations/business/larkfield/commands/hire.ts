import { hirePerson } from "../people/moving.ts";
import type { CommandKind } from "./CommandKind.ts";
import type { CommandSchema } from "./CommandSchema.ts";
import { noSuchTeam, teamOf } from "./teamOf.ts";

export const hireSchema = {
  meaning: "one person more in a team, until the end",
  roles: ["director"],
  fields: { system: { meaning: "the team", holds: "team" } },
} as const satisfies CommandSchema;

/** The person comes after `hire.days` and begins with whatever has waited longest. */
export const hire: CommandKind<typeof hireSchema> = {
  schema: hireSchema,
  price: () => ({ points: 1, personDays: 0 }),
  refusal: ({ simulation }, { system }) => noSuchTeam(simulation.state, system),
  apply: (larkfield, { system }) => hirePerson(larkfield, teamOf(larkfield.simulation.state, system)),
};
