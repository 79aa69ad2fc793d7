import type { ArchitectureName, DecisionView } from "../../business/index.ts";

/** One decision as a mark: how far its data are trusted, and whether that is enough. */
export interface DecisionDot extends Pick<DecisionView, "decision" | "domain" | "kind" | "inputs" | "trust" | "mark"> {
  /** Taken on data; else by hand. */
  readonly isActing: boolean;
  /** There from day 0, and one that joins many inputs. */
  readonly isEarly: boolean;
}

/** Every decision of the company at one instant. */
export interface EvolutionPicture {
  readonly architecture: ArchitectureName;
  readonly dots: readonly DecisionDot[];
  /** Inputs of each decision of the whole run, so that each has its place before it is there. */
  readonly inputs: readonly number[];
}
