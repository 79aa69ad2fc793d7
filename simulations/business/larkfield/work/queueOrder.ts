import { bringForward, customerInLine } from "../../../kernel/index.ts";
import { TicketState } from "../state.ts";
import type { LarkfieldState } from "../state.ts";

/** What is urgent begins before all else; what is as urgent as another begins in the order in which it came. */
const Rank = { urgent: 0, ordinary: 1 } as const;

/** Whether anybody's line can be in another order than that of coming. */
function hasRanks({ parameters }: LarkfieldState): boolean {
  return parameters["urgent.share"] > 0;
}

/** Brings whoever's turn it is to the head of a team's line. */
export function orderLine(state: LarkfieldState, team: number): void {
  if (!hasRanks(state)) return;
  const station = state.teams[team]!;
  let best = 0;
  let bestRank = Infinity;
  for (let place = 0; place < station.waiting; place++) {
    const row = customerInLine(station, place);
    if (state.tickets.state[row] === TicketState.withdrawn) continue;
    const rank = rankOf(state, row);
    if (rank >= bestRank) continue;
    best = place;
    bestRank = rank;
  }
  if (best > 0) bringForward(station, best);
}

function rankOf({ tickets }: LarkfieldState, row: number): number {
  return tickets.urgent[row] === 1 ? Rank.urgent : Rank.ordinary;
}
