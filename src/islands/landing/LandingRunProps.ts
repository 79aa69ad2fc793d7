import type { ComponentChildren } from "preact";
import type { ArchitectureName } from "../../../simulations/business/index.ts";

/** What the build knows of the landing page's run. */
export interface LandingRunProps {
  readonly seed: number;
  readonly architectures: readonly ArchitectureName[];
  readonly quarters: number;
  /** Quarters after day 0 at which the other retailer is bought. */
  readonly acquisitionAt: number;
  /** What deciding by hand earns in the run of `seed`, read when the site was built. */
  readonly byHand: number;
  /** The empty chart, drawn when the site was built. */
  readonly still?: ComponentChildren;
  readonly evolutionHref: string;
}
