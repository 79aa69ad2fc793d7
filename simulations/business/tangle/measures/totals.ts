import { DAY_MS } from "../../kernel/index.ts";
import { QUARTER_MS } from "../calendar.ts";
import { NONE } from "../state.ts";
import type { BusinessState } from "../state.ts";
import type { TangleTotals } from "../types.ts";
import { openTickets } from "./openTickets.ts";
import { shareOf, teamTime } from "./teamTime.ts";

/** The numbers beside the picture, at this instant. */
export function totals(state: BusinessState, now: number): TangleTotals {
  const live = state.links.filter((link) => link.state === "live");
  const { workedMs: _, ...recent } = teamTime(state, Math.max(0, now - QUARTER_MS), now);
  return {
    systems: state.systems.filter(({ joinedAt }) => joinedAt !== NONE).length,
    links: live.length,
    connections: connections(state),
    translations: live.length,
    openTickets: openTickets(state).reduce((total, open) => total + open, 0),
    integrationShare: shareOf(recent.integrationMs, recent.paidMs),
    lateShare: live.length === 0 ? 0 : live.filter((link) => link.isLate).length / live.length,
    teamDaysIntegration: teamDaysIntegration(state, now),
    lastWishWaitDays: lastWishWaitDays(state),
  };
}

/** Person-days of integration work between the start and now. */
export function teamDaysIntegration(state: BusinessState, now: number): number {
  return teamTime(state, 0, now).integrationMs.reduce((total, ms) => total + ms, 0) / DAY_MS;
}

/** What has to be kept running: each own link, each published fact, each reader attached to published facts. */
function connections(state: BusinessState): number {
  const live = state.links.filter((link) => link.state === "live");
  const readers = new Set(live.filter((link) => link.kind === "published").map((link) => link.reader));
  const publishers = state.systems.filter(({ published }) => published === "yes");
  return live.filter((link) => link.kind === "own").length + publishers.length + readers.size;
}

function lastWishWaitDays({ wishes, lastWish }: BusinessState): number | null {
  return lastWish === NONE ? null : (wishes.workingAt[lastWish]! - wishes.askedAt[lastWish]!) / DAY_MS;
}
