import { HALF_YEAR_MS, halfYearAt } from "./calendar.ts";
import type { BusinessState, LinkRow } from "./state.ts";

/** Changes of the source that this reader does not understand yet. */
export function changesBehind(state: BusinessState, link: LinkRow): number {
  if (link.state !== "live") return 0;
  const published = link.kind === "published" ? state.systems[link.owner]!.changesUndone : 0;
  return published + link.adaptsOpen + link.repairsOpen;
}

/** Marks the link late or current again, and keeps the time during which it was so. */
export function refreshLink(state: BusinessState, link: LinkRow, now: number): void {
  const isLate = changesBehind(state, link) > 0;
  if (isLate === link.isLate) return;
  countLateness(state, now);
  link.isLate = isLate;
  state.lateness.late += isLate ? 1 : -1;
}

/** Lets a link go live. */
export function goLive(state: BusinessState, link: LinkRow, now: number): void {
  countLateness(state, now);
  link.state = "live";
  state.lateness.live += 1;
  refreshLink(state, link, now);
}

/** Brings the integrals of live and late links up to this instant, half-year by half-year. */
export function countLateness(state: BusinessState, now: number): void {
  const { lateness } = state;
  while (lateness.countedTo < now) {
    const half = halfYearAt(lateness.countedTo);
    const until = Math.min(now, (half + 1) * HALF_YEAR_MS);
    if (half < lateness.liveMs.length) {
      lateness.liveMs[half]! += lateness.live * (until - lateness.countedTo);
      lateness.lateMs[half]! += lateness.late * (until - lateness.countedTo);
    }
    lateness.countedTo = until;
  }
}
