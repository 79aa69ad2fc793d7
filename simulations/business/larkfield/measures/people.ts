import { gained } from "../rules.ts";
import type { LarkfieldState } from "../state.ts";

/** Person-milliseconds of a domain's team between two instants: its people since it joined, those hired since their day. */
export function peopleMs(
  { domains, parameters, commands }: LarkfieldState,
  domain: number,
  from: number,
  to: number,
): number {
  const since = Math.max(from, domains.joinAt[domain]!);
  let ms = parameters["team.people"] * Math.max(0, to - since);
  for (const { type, system, at } of commands) {
    if (type === "hire" && system === domain) ms += Math.max(0, to - Math.max(from, at));
  }
  return ms;
}

/** Person-milliseconds of the centre between two instants: its first people, and whom it has gained since. Loans are paid by their teams. */
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
  return ms;
}
