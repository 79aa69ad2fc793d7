import type { Refusal } from "../request/refusalCodes.ts";
import type { NamedTeam } from "./Field.ts";

/** Nobody goes from a team to the same one. */
export function sameTeam(from: number | NamedTeam, to: number | NamedTeam): Refusal | null {
  return from === to ? { code: "same-team", parameters: { team: from } } : null;
}
