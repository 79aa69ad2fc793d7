import { freeTeam, leavingFrom, peopleIn } from "../people/moving.ts";
import type { Refusal } from "../request/refusalCodes.ts";
import { hasCentre } from "../rules.ts";
import type { LarkfieldState } from "../state.ts";
import { centreTeam, enablingTeam } from "../work/tickets.ts";
import type { NamedTeam } from "./Field.ts";

/** The row of a team that a command names. */
export function teamOf(state: LarkfieldState, team: number | NamedTeam): number {
  if (team === "centre") return centreTeam(state);
  if (team === "enabling") return enablingTeam(state);
  return team === "free" ? freeTeam(state) : team;
}

/** What a team is called in a refusal. */
function nameOf({ names }: LarkfieldState, team: number | NamedTeam): string {
  return typeof team === "number" ? names[team]! : team;
}

/** A business without a centre has no use for people there. */
export function noSuchTeam(state: LarkfieldState, team: number | NamedTeam): Refusal | null {
  if (team !== "centre" || hasCentre(state)) return null;
  return { code: "no-such-team", parameters: { team } };
}

/** Why nobody of a team can be sent away: everybody has an order to go already, or there is nobody. */
export function nobodyToSend(state: LarkfieldState, team: number | NamedTeam): Refusal | null {
  const row = teamOf(state, team);
  if (peopleIn(state, row) > 0) return null;
  const ordered = leavingFrom(state, row);
  const parameters = { team: nameOf(state, team), ordered };
  return { code: ordered > 0 ? "person-has-order" : "nobody-there", parameters };
}
