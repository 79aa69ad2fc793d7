import { DAY_MS } from "../../kernel/index.ts";
import { NONE, Published, Regime } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import type { LandscapeTotals } from "./types.ts";
import { changesBehind } from "./behind.ts";
import { liveLinks } from "./links.ts";
import { openTickets } from "./openTickets.ts";
import { shareOf, teamTime } from "./teamTime.ts";

/** The numbers beside the picture, at this instant. */
export function totals(state: LarkfieldState, now: number): LandscapeTotals {
  const live = liveLinks(state);
  const behind = changesBehind(state);
  const { integrationMs, paidMs } = teamTime(state, Math.max(0, now - state.quarterMs), now);
  return {
    systems: state.domains.joined.reduce((sum, joined) => sum + joined, 0),
    links: live.length,
    connections: connections(state, live),
    translations: live.length,
    openTickets: openTickets(state).reduce((total, open) => total + open, 0),
    integrationShare: shareOf(integrationMs, paidMs),
    lateShare: live.length === 0 ? 0 : live.filter((flow) => behind[flow]! > 0).length / live.length,
    teamDaysIntegration: teamTime(state, 0, now).integrationMs.reduce((total, ms) => total + ms, 0) / DAY_MS,
    lastWishWaitDays: lastWishWaitDays(state),
  };
}

/** What has to be kept running: each own link, each published fact, each reader attached to published facts. */
function connections({ flows, types }: LarkfieldState, live: readonly number[]): number {
  const own = live.filter((flow) => flows.regime[flow] === Regime.pair);
  const readers = new Set(live.filter((flow) => flows.regime[flow] !== Regime.pair).map((flow) => flows.reader[flow]!));
  const published = types.published.filter((state) => state === Published.yes);
  return own.length + published.length + readers.size;
}

function lastWishWaitDays({ wishes }: LarkfieldState): number | null {
  let last = NONE;
  for (let row = 0; row < wishes.count; row++) {
    const workingAt = wishes.workingAt[row]!;
    if (workingAt !== NONE && (last === NONE || workingAt >= wishes.workingAt[last]!)) last = row;
  }
  return last === NONE ? null : (wishes.workingAt[last]! - wishes.askedAt[last]!) / DAY_MS;
}
