import type { InstantMs } from "../../kernel/index.ts";
import { NONE } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import { centreTeam } from "../larkfield/work/tickets.ts";

/** A time for which one person of the centre had one ticket in hand. */
export interface Spell {
  readonly ticket: number;
  readonly from: InstantMs;
  /** Infinity while it lasts. */
  readonly to: InstantMs;
  /** Which person, from 0: whoever of those who are free comes first. */
  readonly hand: number;
}

/** What has been in hand at the centre until an instant, in the order in which it was begun. */
export function spellsOf(state: LarkfieldState, until: InstantMs): Spell[] {
  const { tickets, stints } = state;
  const centre = centreTeam(state);
  const begun: { ticket: number; from: InstantMs; to: InstantMs }[] = [];
  for (let row = 0; row < stints.count; row++) {
    const ticket = stints.ticket[row]!;
    if (tickets.team[ticket] === centre) begun.push({ ticket, from: stints.from[row]!, to: stints.to[row]! });
  }
  for (let ticket = 0; ticket < tickets.count; ticket++) {
    const [from, to] = [tickets.startedAt[ticket]!, tickets.finishedAt[ticket]!];
    if (tickets.team[ticket] !== centre || from === NONE || from > until) continue;
    begun.push({ ticket, from, to: to === NONE ? Infinity : to });
  }
  begun.sort((one, other) => one.from - other.from || one.to - other.to);
  const freeAt: InstantMs[] = [];
  return begun.map((spell) => {
    const free = freeAt.findIndex((at) => at <= spell.from);
    const hand = free < 0 ? freeAt.length : free;
    freeAt[hand] = spell.to;
    return { ...spell, hand };
  });
}
