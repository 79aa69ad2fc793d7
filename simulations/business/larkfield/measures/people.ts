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
