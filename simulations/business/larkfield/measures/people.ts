import { centreTeam } from "../work/tickets.ts";
import { gained } from "../rules.ts";
import type { LarkfieldState } from "../state.ts";

/** Person-milliseconds of a domain's team between two instants: its people since it joined, and who came and went. */
export function peopleMs(state: LarkfieldState, domain: number, from: number, to: number): number {
  const since = Math.max(from, state.domains.joinAt[domain]!);
  return state.domains.people[domain]! * Math.max(0, to - since) + changesMs(state, domain, from, to);
}

/** What those who came to a team or went from it add to its person-milliseconds between two instants. */
export function changesMs({ staff }: LarkfieldState, team: number, from: number, to: number): number {
  let ms = 0;
  for (let row = 0; row < staff.count; row++) {
    if (staff.team[row] === team) ms += staff.change[row]! * Math.max(0, to - Math.max(from, staff.at[row]!));
  }
  return ms;
}

/** Person-milliseconds of the centre between two instants: its first people, whom it has gained, and who came and went. Loans are paid by their teams. */
export function centreMs(state: LarkfieldState, from: number, to: number): number {
  const { domains, parameters, dayZero } = state;
  let ms = parameters["central.people"] * (to - from);
  let joined = 0;
  for (const at of domains.joinAt) {
    if (at < dayZero) continue;
    const more = gained(state, joined + 1) - gained(state, joined);
    joined += 1;
    ms += more * Math.max(0, to - Math.max(from, at));
  }
  return ms + changesMs(state, centreTeam(state), from, to);
}
