import type { Outline, TangleSnapshot } from "../../../simulations/business/index.ts";
import type { InstantMs } from "../../../simulations/kernel/index.ts";
import { createRunClient, type Run } from "../../../simulations/runner/index.ts";
import { mountTangle, type TangleView } from "../../../simulations/views/index.ts";
import { ringHeightPx } from "./ringHeightPx.ts";
import { tangleWords } from "./tangleWords.ts";

/** An open run and the ring that shows it. */
export interface LandingStage {
  readonly outline: Outline;
  /** Draws the ring in `host`, at the start of the run, in place of what was there. */
  mount(host: HTMLElement): void;
  /** Shows an instant and says what is counted there; at the slow tempo single tickets are on their way. */
  show(at: InstantMs, isSlow: boolean, onTotals: (totals: TangleSnapshot["totals"]) => void): void;
  destroy(): void;
}

/** Opens the run in its worker. Rejects when the worker cannot start. */
export async function openLandingStage(run: Run): Promise<LandingStage> {
  const client = createRunClient();
  const { session, outline, snapshot } = await client.open(run);
  let view: TangleView | undefined;

  return {
    outline,
    mount(host) {
      view?.destroy();
      const isMotionReduced = matchMedia("(prefers-reduced-motion: reduce)").matches;
      view = mountTangle(host, { words: tangleWords, heightPx: ringHeightPx, isMotionReduced });
      view.update(snapshot);
    },
    show(at, isSlow, onTotals) {
      view?.setTempo(isSlow ? "slow" : "fast");
      client.frame(session, at).then(
        (frame) => {
          view?.update(frame);
          onTotals(frame.totals);
        },
        () => undefined,
      );
    },
    destroy() {
      view?.destroy();
      client.dispose();
    },
  };
}
