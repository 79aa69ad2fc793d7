import { FlowState, Published, NONE, Regime, TicketState } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import { kindIndex } from "../larkfield/work/tickets.ts";
import { changesBehind } from "./behind.ts";
import { isOpen } from "./kindOf.ts";
import { liveLinks, ownerOf } from "./links.ts";
import { openByKind } from "./openTickets.ts";
import { teamTime } from "./teamTime.ts";
import type { LinkView, PublishState, SystemView } from "./types.ts";

/** Every system that has joined, with its open tickets, its people and its readers, as it is at `now`. */
export function systemViews(state: LarkfieldState, now: number): readonly SystemView[] {
  const { domains, names, teams } = state;
  const counts = openByKind(state);
  const { workedMs, paidMs } = teamTime(state, Math.max(0, now - state.quarterMs), now);
  const owners = liveLinks(state).map((flow) => ownerOf(state, flow));
  return names.flatMap((code, index) => {
    if (domains.joined[index] === 0) return [];
    const openBy = counts[index]!;
    return {
      index,
      code,
      joinedAt: domains.joinAt[index]!,
      open: Object.values(openBy).reduce((total, count) => total + count, 0),
      openBy,
      people: teams[index]!.servers,
      published: publishState(state, index),
      readers: owners.filter((owner) => owner === index).length,
      busyShare: paidMs[index] === 0 ? 0 : workedMs[index]! / paidMs[index]!,
    };
  });
}

/** Where the last of a system's facts stands on its way to being published. */
export function publishState(state: LarkfieldState, system: number): PublishState {
  const { types, tickets, parameters } = state;
  const type = (system + 1) * parameters["facts.typesPerDomain"] - 1;
  if (types.published[type] !== Published.underWay) return types.published[type] === Published.yes ? "yes" : "no";
  for (let row = tickets.count - 1; row >= 0; row--) {
    if (tickets.kind[row] !== kindIndex.publish || tickets.subject[row] !== type || !isOpen(state, row)) continue;
    return tickets.state[row] === TicketState.working ? "working" : "queued";
  }
  return "queued";
}

/** Every link that works or is being built. */
export function linkViews(state: LarkfieldState): readonly LinkView[] {
  const { flows } = state;
  const behind = changesBehind(state);
  return Array.from({ length: flows.count }, (_, index) => {
    const isLive = flows.state[index] === FlowState.live;
    const changes = isLive ? behind[index]! : 0;
    return {
      index,
      from: ownerOf(state, index),
      to: flows.reader[index]!,
      kind: isPublished(state, index) ? "published" : "own",
      state: !isLive ? "connecting" : changes > 0 ? "late" : "current",
      changesBehind: changes,
    };
  });
}

/** A link that is being built is drawn as what it will be. */
function isPublished({ flows, tickets, types }: LarkfieldState, flow: number): boolean {
  if (flows.state[flow] === FlowState.live) return flows.regime[flow] !== Regime.pair;
  const ticket = flows.buildTicket[flow]!;
  return ticket === NONE ? types.published[flows.type[flow]!] !== Published.no : tickets.regime[ticket] !== Regime.pair;
}
