import { DAY_MS } from "../../kernel/index.ts";
import { FlowState, NONE } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import { kindOf } from "./kindOf.ts";
import { ownerOf } from "./links.ts";
import type { Move } from "./types.ts";
import { partiesOf } from "./wishes.ts";

/** How long a mark stays in the snapshot after it set out. */
const VISIBLE_MS = 2 * DAY_MS;

/** What set out lately: changes to each of their readers, wishes to the team that has to work on them. */
export function moves(state: LarkfieldState, now: number): readonly Move[] {
  const { tickets, flows, wishes, changes, flowsOfType } = state;
  const found: Move[] = [];
  for (let row = changes.count - 1; row >= 0 && changes.at[row]! > now - VISIBLE_MS; row--) {
    for (const flow of flowsOfType[changes.type[row]!]!) {
      if (flows.state[flow] !== FlowState.live) continue;
      found.push({ at: changes.at[row]!, from: ownerOf(state, flow), to: flows.reader[flow]!, kind: "change" });
    }
  }
  for (let row = tickets.count - 1; row >= 0 && tickets.openedAt[row]! > now - VISIBLE_MS; row--) {
    const subject = tickets.subject[row]!;
    const kind = kindOf(state, row);
    const at = tickets.openedAt[row]!;
    if (kind === "wish") {
      const { asker, owner } = partiesOf(state, subject);
      const isOwners = wishes.ownerTicket[subject] === row;
      found.push({ at, from: isOwners ? asker : owner, to: isOwners ? owner : asker, kind: "ticket" });
    } else if (kind === "repair") {
      const flow = tickets.flow[row]!;
      if (flow !== NONE) found.push({ at, from: ownerOf(state, flow), to: flows.reader[flow]!, kind: "ticket" });
    }
  }
  return found.sort((x, y) => x.at - y.at || x.from - y.from || x.to - y.to);
}
