import type { DecisionView } from "../../business/index.ts";
import type { InstantMs } from "../../kernel/index.ts";
import type { ChainLink } from "./figuresBetween.ts";

/** One decision as a glass: trust in its data is the water. */
export interface Glass extends Pick<DecisionView, "decision" | "domain" | "kind" | "trust" | "mark" | "isBuilt"> {
  /** The highest that its water stood in the last quarter. */
  readonly high: number;
  /** What the last result that somebody saw in the last days did to it; null where nobody saw one. */
  readonly lastSeen: "right" | "wrong" | null;
}

/** What the chain and the glasses draw at one instant. */
export interface DecisionPicture {
  readonly now: InstantMs;
  /** Decisions of the last quarter whose inputs could be judged. */
  readonly judged: number;
  /** One for each input, in their order. */
  readonly links: readonly ChainLink[];
  /** P(all inputs right) from which data earn more than deciding by hand: mean over those decisions, 0–1. */
  readonly bar: number;
  readonly glasses: readonly Glass[];
  /** Part of the trust that a wrong result takes, and part of what is missing that a right one adds, 0–1. */
  readonly loss: number;
  readonly gain: number;
  /** Right results that refill what one wrong result lets out, where trust is at its mark. */
  readonly refills: number;
}
