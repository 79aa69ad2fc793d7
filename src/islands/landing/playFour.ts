import type { ArchitectureName, LarkfieldRun, QuarterFigures } from "../../../simulations/business/index.ts";
import { toProblem } from "../../../simulations/runner/index.ts";
import { LENS } from "../evolution/Shown.ts";
import { runClient } from "../runClient.ts";
import { landingRun } from "./landingRuns.ts";
import type { LandingEvent } from "./LandingState.ts";

/** Seeds whose runs are known or under way. */
const played = new Set<number>();

/** Plays the four with one seed, once, and says every quarter as soon as it is over. A seed that failed can be tried again. */
export function playFour(
  seed: number,
  architectures: readonly ArchitectureName[],
  onEvent: (event: LandingEvent) => void,
): void {
  if (played.has(seed)) return;
  played.add(seed);
  for (const key of architectures) {
    runClient()
      .play(LENS, landingRun(key, seed), {
        onPart: (quarter: QuarterFigures) => onEvent({ type: "quarter.measured", seed, key, quarter }),
      })
      .then(
        ({ brief }) => onEvent({ type: "run.finished", seed, run: brief as LarkfieldRun }),
        (thrown: unknown) => {
          played.delete(seed);
          onEvent({ type: "run.failed", problem: toProblem(thrown, "worker.failed") });
        },
      );
  }
}
