import type { CommandSet } from "./commands/CommandSet.ts";
import type { SideMechanism } from "./SideMechanism.ts";

/** Parts of the business that not every page shows: each brings along its own, so that no page loads the others. */
export interface WorldParts {
  /** Mechanisms beside the business that runs may turn on. Left out: none. */
  readonly sides?: readonly SideMechanism[];
  /** Commands that may be given in runs. Left out: none. */
  readonly commands?: CommandSet;
}
