import { NONE } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";

/**
 * The tickets of the same team that were waiting or in work when a ticket was opened, in the order in which they came: as
 * many as it counted ahead of itself. One that ended at that very instant counts as long as the count is not reached.
 */
export function ticketsBefore({ tickets }: LarkfieldState, ticket: number): readonly number[] {
  const before: number[] = [];
  const openedAt = tickets.openedAt[ticket]!;
  for (let row = ticket - 1; row >= 0 && before.length < tickets.ahead[ticket]!; row--) {
    const finishedAt = tickets.finishedAt[row]!;
    const wasThere = finishedAt === NONE || finishedAt >= openedAt;
    if (tickets.team[row] === tickets.team[ticket] && wasThere) before.push(row);
  }
  return before.reverse();
}
