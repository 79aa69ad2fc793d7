import { DAY_MS, inStation } from "../kernel/index.ts";
import { halfYearAt, QUARTER_MS } from "./calendar.ts";
import { changesBehind } from "./lateness.ts";
import { teamTime } from "./measures/teamTime.ts";
import { totals } from "./measures/totals.ts";
import { moves } from "./moves.ts";
import { NONE } from "./state.ts";
import type { BusinessState } from "./state.ts";
import { ticketKinds } from "./types.ts";
import type { LinkView, SystemView, TangleSnapshot, TicketKind } from "./types.ts";
import type { World } from "./world.ts";

/** What the lens draws at the world's present instant. */
export function snapshot(world: World): TangleSnapshot {
  const { state, now } = world.simulation;
  return {
    now,
    day: Math.floor(now / DAY_MS),
    quarter: Math.floor(now / QUARTER_MS) + 1,
    half: halfYearAt(now) + 1,
    systems: systemViews(state, now),
    links: linkViews(state),
    moves: moves(state, now),
    totals: totals(state, now),
  };
}

function systemViews(state: BusinessState, now: number): readonly SystemView[] {
  const openBy = openByKind(state);
  const { workedMs, paidMs } = teamTime(state, Math.max(0, now - QUARTER_MS), now);
  return state.systems.flatMap((system, index) => {
    if (system.joinedAt === NONE) return [];
    return {
      index,
      code: system.code,
      joinedAt: system.joinedAt,
      open: inStation(system.team),
      openBy: openBy[index]!,
      people: system.team.servers,
      published: system.published,
      readers: state.links.filter((link) => link.owner === index && link.state === "live").length,
      busyShare: paidMs[index] === 0 ? 0 : workedMs[index]! / paidMs[index]!,
    };
  });
}

function openByKind(state: BusinessState): readonly Record<TicketKind, number>[] {
  const { tickets } = state;
  const counts = state.systems.map(
    () => Object.fromEntries(ticketKinds.map((kind) => [kind, 0])) as Record<TicketKind, number>,
  );
  for (let row = 0; row < tickets.count; row++) {
    if (tickets.finishedAt[row] === NONE) counts[tickets.team[row]!]![ticketKinds[tickets.kind[row]!]!] += 1;
  }
  return counts;
}

function linkViews(state: BusinessState): readonly LinkView[] {
  return state.links.flatMap((link, index) => {
    if (link.state === "absent") return [];
    const behind = changesBehind(state, link);
    const linkState = link.state !== "live" ? "connecting" : behind > 0 ? "late" : "current";
    return { index, from: link.owner, to: link.reader, kind: link.kind, state: linkState, changesBehind: behind };
  });
}
