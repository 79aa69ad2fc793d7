import { DAY_MS } from "../kernel/index.ts";
import { kindIndex } from "./backlog.ts";
import type { BusinessState } from "./state.ts";
import type { Move } from "./types.ts";

/** How long a mark stays in the snapshot after it set out. */
const VISIBLE_MS = 2 * DAY_MS;

/** What set out lately: changes to each of their readers, wishes to the team that has to work on them. */
export function moves(state: BusinessState, now: number): readonly Move[] {
  const { tickets, links, wishes, changes } = state;
  const found: Move[] = [];
  for (let row = changes.count - 1; row >= 0 && changes.at[row]! > now - VISIBLE_MS; row--) {
    for (const link of links) {
      if (link.owner !== changes.owner[row] || link.state !== "live") continue;
      found.push({ at: changes.at[row]!, from: link.owner, to: link.reader, kind: "change" });
    }
  }
  for (let row = tickets.count - 1; row >= 0 && tickets.openedAt[row]! > now - VISIBLE_MS; row--) {
    const subject = tickets.subject[row]!;
    const kind = tickets.kind[row];
    const at = tickets.openedAt[row]!;
    if (kind === kindIndex.wish) {
      const isOwners = wishes.ownerTicket[subject] === row;
      const [asker, owner] = [wishes.asker[subject]!, wishes.owner[subject]!];
      found.push({ at, from: isOwners ? asker : owner, to: isOwners ? owner : asker, kind: "ticket" });
    } else if (kind === kindIndex.repair) {
      const link = links[tickets.link[row]!]!;
      found.push({ at, from: link.owner, to: link.reader, kind: "ticket" });
    }
  }
  return found.sort((x, y) => x.at - y.at || x.from - y.from || x.to - y.to);
}
