import { movePerson } from "../people/moving.ts";
import type { CommandKind } from "./CommandKind.ts";
import type { CommandSchema } from "./CommandSchema.ts";
import { sameTeam } from "./sameTeam.ts";
import { nobodyToSend, noSuchTeam, teamOf } from "./teamOf.ts";

export const borrowSchema = {
  roles: ["director", "platformLead"],
  fields: {
    from: { holds: "team" },
    to: { holds: "team" },
    days: { holds: "whole", unit: "days", range: [1, 3_650] },
  },
} as const satisfies CommandSchema;

/** As a move there, and as one back when the days are over. Who is moved elsewhere meanwhile does not come back. */
export const borrow: CommandKind<typeof borrowSchema> = {
  schema: borrowSchema,
  price: ({ simulation }) => ({ points: 1, personDays: 2 * simulation.state.parameters["move.days"] }),
  refusal({ simulation: { state } }, { from, to }) {
    return sameTeam(from, to) ?? noSuchTeam(state, to) ?? nobodyToSend(state, from);
  },
  apply(larkfield, { from, to, days }) {
    const { state } = larkfield.simulation;
    movePerson(larkfield, teamOf(state, from), teamOf(state, to), days);
  },
};
