import { DAY_MS } from "../../../kernel/index.ts";
import type { InstantMs } from "../../../kernel/index.ts";
import type { DemandCard } from "../../../business/index.ts";
import { round } from "../../../views/index.ts";
import { WEEK_DAYS } from "../QueuePicture.ts";

/** How long a ticket has been on its way: a week is late, two are over. The word is also the class of its card. */
export type CardState = "waits" | "late" | "over";

export function stateOf({ askedAt }: Pick<DemandCard, "askedAt">, now: InstantMs): CardState {
  const days = (now - askedAt) / DAY_MS;
  if (days > 2 * WEEK_DAYS) return "over";
  return days > WEEK_DAYS ? "late" : "waits";
}

/** How far a card has filled with waiting, 0–1: full after two weeks. */
export function levelOf({ askedAt }: Pick<DemandCard, "askedAt">, now: InstantMs): number {
  return Math.min(1, Math.max(0, (now - askedAt) / DAY_MS / (2 * WEEK_DAYS)));
}

export interface CardShape {
  readonly width: number;
  readonly height: number;
  /** 1: its front is on the left; -1: on the right. */
  readonly side: 1 | -1;
  readonly isUrgent: boolean;
  /** How often it has come back: one folded corner, or two. */
  readonly returns: number;
}

/** The outline of a card from its top left corner; urgent ones have a pointed front, those that came back a corner off. */
export function cardPath({ width: w, height: h, side, isUrgent, returns }: CardShape): string {
  const [fold, point] = [foldOf(w, h), isUrgent ? Math.min(w, h) * 0.38 : 0];
  const top = returns > 0 ? fold : 0;
  const bottom = returns > 1 ? fold : 0;
  // Drawn with its front on the left, and mirrored where that is on the right.
  const points = [
    [point, 0],
    [w - top, 0],
    [w, top],
    [w, h - bottom],
    [w - bottom, h],
    [point, h],
    [0, h / 2],
  ].filter((_, index) => isUrgent || index < 6);
  return pathOf(points, w, side);
}

/** The corners of a card that are folded over: nothing where it never came back. */
export function foldPath({ width: w, height: h, side, returns }: CardShape): string {
  const fold = foldOf(w, h);
  if (returns === 0) return "";
  const top = pathOf([[w - fold, 0], [w, fold], [w - fold, fold]], w, side); // prettier-ignore
  const bottom = pathOf([[w - fold, h], [w, h - fold], [w - fold, h - fold]], w, side); // prettier-ignore
  return returns > 1 ? top + bottom : top;
}

function foldOf(width: number, height: number): number {
  return Math.min(width * 0.5, height * 0.42);
}

function pathOf(points: readonly (readonly number[])[], width: number, side: 1 | -1): string {
  const placed = points.map(([x, y]) => `${round(side === 1 ? x! : width - x!)},${round(y!)}`);
  return `M${placed.join("L")}Z`;
}
