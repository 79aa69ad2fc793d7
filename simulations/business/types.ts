import type { DurationMs, InstantMs } from "../kernel/index.ts";
import type { Scenario } from "./larkfield/request/parseScenario.ts";
import type { PlainCommand } from "./larkfield/request/PlainCommand.ts";
import type { Overrides } from "./larkfield/request/settings.ts";
import type { ArchitectureName } from "./larkfield/types.ts";

/** A later choice of another architecture. Going back to calls and files is not one. */
export interface Stage {
  readonly day: number;
  readonly architecture: ArchitectureName;
}

/** Everything that decides a run of the business. The runner's `Run` is this plus a format and an epoch. */
export interface RunRequest {
  /** "id@version", or the id alone for the newest; or a scenario of one's own. Default "larkfield". */
  readonly scenario?: string | Scenario;
  /** "point-to-point", "bus", "platform" or "backbone". */
  readonly architecture: string;
  /** Unsigned 32-bit integer. */
  readonly seed: number;
  /** Years of four quarters after day 0, 1 to 10. Default 3. */
  readonly years?: number;
  /** Parameters and choices that differ from the scenario's. */
  readonly overrides?: Overrides;
  /** Architectures taken up later, in order of their days after day 0 (from 1). What was built before stays until replaced. */
  readonly evolution?: readonly Stage[];
  /** What people do in the run. Default nothing. */
  readonly commands?: readonly PlainCommand[];
}

/** One link of a chain of causes: a code and its parameters for `src/words`, and the instant a chip jumps to. */
export interface WhyStep {
  readonly code: string;
  readonly at: InstantMs;
  readonly parameters: Readonly<Record<string, number | string | null>>;
  /** What can be asked further: an id of Larkfield's `why` and the instant to ask about. Left out where there is nothing. */
  readonly about?: WhyAbout;
}
export interface WhyAbout {
  readonly id: string;
  readonly at: InstantMs;
}
/** First what was asked about, each next the cause of the one before. */
export type WhyChain = readonly WhyStep[];

export type { DurationMs, InstantMs, Overrides };
