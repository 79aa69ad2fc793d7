import type { SystemView } from "../../../business/index.ts";
import type { DurationMs } from "../../../kernel/index.ts";

/** Everything the tangle says, so that the drawing holds no sentence of its own. */
export interface TangleWords {
  /** Name of a system by its code: "orders" → "Orders". */
  systemName(code: string): string;
  /** A whole number as people write it. */
  number(value: number): string;
  /** What a station's button is called: "Stock, 105 tickets open". */
  station(system: Pick<SystemView, "code" | "open">): string;
  /** Label of the group of buttons: "Stations". */
  stations: string;
  /** A key below the picture, where the page has none of its own. */
  key?: TangleKey;
}

/** What lines and tickets mean. */
export interface TangleKey {
  /** A link that is current, and one that is behind its source. */
  current: string;
  late: string;
  /** A ticket that a link caused, a ticket of the team's own, a wish. */
  linkWork: string;
  ownWork: string;
  wish: string;
}

export interface TangleOptions {
  readonly words: TangleWords;
  /** Places on the ring, default 12. Empty ones show as faint dots. */
  readonly slotCount?: number;
  /** Codes of all systems that may join, to keep room for the longest name from the start. */
  readonly codes?: readonly string[];
  /** Height in px for a width in px. Default: about square, never above 560. */
  readonly heightPx?: (widthPx: number) => number;
  /** How long a mark is on its way, in simulated ms; default two working days. */
  readonly travelMs?: DurationMs;
  /** No marks on their way, no fading. Read it from the learner's setting. */
  readonly isMotionReduced?: boolean;
  /** Makes each station a button. Called with its index when it is chosen by pointer or keyboard. */
  readonly onPick?: (system: number) => void;
}
