import { bringForward, customerInLine } from "../../../kernel/index.ts";
import { ticketKinds, TicketState } from "../state.ts";
import type { LarkfieldState, LarkfieldTicketKind } from "../state.ts";
import { favourites } from "../tables/favourites.ts";
import type { Favourite } from "../tables/favourites.ts";

const sorts: Readonly<Record<LarkfieldTicketKind, Favourite>> = {
  adapt: "changes",
  tell: "changes",
  serve: "changes",
  approve: "changes",
  repair: "changes",
  build: "needs",
  wish: "needs",
  demand: "needs",
  project: "needs",
  migrate: "foundations",
  publish: "foundations",
  train: "foundations",
  enable: "foundations",
  own: "own",
};
/** The favourite that a kind of ticket belongs to, by the kind's number. */
const sortOf = ticketKinds.map((kind) => favourites.indexOf(sorts[kind]));

/** What is urgent begins before all else, then what the team does first; equals in the order in which they came. */
const Rank = { urgent: 0, favoured: 1, ordinary: 2 } as const;

/** Whether a team's line can be in another order than that of coming. */
function hasRanks({ parameters, favourite }: LarkfieldState, team: number): boolean {
  return favourite[team] !== 0 || parameters["urgent.share"] > 0;
}

/** Brings whoever's turn it is to the head of a team's line. */
export function orderLine(state: LarkfieldState, team: number): void {
  if (!hasRanks(state, team)) return;
  const station = state.teams[team]!;
  let best = 0;
  let bestRank = Infinity;
  for (let place = 0; place < station.waiting; place++) {
    const row = customerInLine(station, place);
    if (state.tickets.state[row] === TicketState.withdrawn) continue;
    const rank = rankOf(state, team, row);
    if (rank >= bestRank) continue;
    best = place;
    bestRank = rank;
  }
  if (best > 0) bringForward(station, best);
}

function rankOf({ tickets, favourite }: LarkfieldState, team: number, row: number): number {
  if (tickets.urgent[row] === 1) return Rank.urgent;
  return favourite[team] !== 0 && sortOf[tickets.kind[row]!] === favourite[team] ? Rank.favoured : Rank.ordinary;
}
