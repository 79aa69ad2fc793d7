import { DAY_MS } from "../../../kernel/index.ts";
import { hirePerson } from "../people/moving.ts";
import type { CommandKind } from "./CommandKind.ts";
import type { CommandSchema } from "./CommandSchema.ts";
import { noSuchTeam, teamOf } from "./teamOf.ts";

export const hireSchema = {
  roles: ["director"],
  fields: { system: { holds: "team" } },
} as const satisfies CommandSchema;

/** The person comes after `hire.days` and begins with whatever has waited longest. */
export const hire: CommandKind<typeof hireSchema> = {
  schema: hireSchema,
  // Paid every working day until the end, from the day of the order.
  price: ({ simulation: { state, now } }) => ({
    points: 1,
    personDays: Math.max(0, (state.endAt - Math.floor(now / DAY_MS) * DAY_MS) / DAY_MS),
  }),
  refusal: ({ simulation }, { system }) => noSuchTeam(simulation.state, system),
  apply: (larkfield, { system }) => hirePerson(larkfield, teamOf(larkfield.simulation.state, system)),
};
