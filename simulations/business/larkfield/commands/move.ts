import { movePerson } from "../people/moving.ts";
import type { CommandKind } from "./CommandKind.ts";
import type { CommandSchema } from "./CommandSchema.ts";
import { sameTeam } from "./sameTeam.ts";
import { nobodyToSend, noSuchTeam, teamOf } from "./teamOf.ts";

export const moveSchema = {
  roles: ["director"],
  fields: {
    from: { holds: "team" },
    to: { holds: "team" },
  },
} as const satisfies CommandSchema;

/** The person finishes the work in hand and can work in the other team `move.days` later. */
export const move: CommandKind<typeof moveSchema> = {
  schema: moveSchema,
  price: ({ simulation }) => ({ points: 1, personDays: simulation.state.parameters["move.days"] }),
  refusal({ simulation: { state } }, { from, to }) {
    return sameTeam(from, to) ?? noSuchTeam(state, to) ?? nobodyToSend(state, from);
  },
  apply(larkfield, { from, to }) {
    const { state } = larkfield.simulation;
    movePerson(larkfield, teamOf(state, from), teamOf(state, to));
  },
};
