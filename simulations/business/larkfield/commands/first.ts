import { favourites } from "../tables/favourites.ts";
import type { CommandKind } from "./CommandKind.ts";
import type { CommandSchema } from "./CommandSchema.ts";
import { noSuchTeam, teamOf } from "./teamOf.ts";

export const firstSchema = {
  roles: ["director", "domainLead", "platformLead"],
  fields: {
    system: { holds: "team" },
    what: { holds: "name", names: favourites },
  },
} as const satisfies CommandSchema;

/** It takes nobody's time and adds nobody: what goes first is done sooner by what all the rest waits longer. */
export const first: CommandKind<typeof firstSchema> = {
  schema: firstSchema,
  price: () => ({ points: 1, personDays: 0 }),
  refusal({ simulation: { state } }, { system, what }) {
    if (system === "free") return { code: "no-such-team", parameters: { team: system } };
    const missing = noSuchTeam(state, system);
    if (missing !== null) return missing;
    const isSame = state.favourite[teamOf(state, system)] === favourites.indexOf(what);
    return isSame ? { code: "already-so", parameters: { parameter: "first", value: what } } : null;
  },
  apply({ simulation: { state } }, { system, what }) {
    state.favourite[teamOf(state, system)] = favourites.indexOf(what);
  },
};
