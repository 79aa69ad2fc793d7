import type { Lens } from "../../../simulations/lens/index.ts";
import type { Run, RunBeside } from "../../../simulations/runner/index.ts";
import { sandbox as words } from "../../words/index.ts";
import type { PresetWords } from "../../words/LensWords.ts";
import { press } from "../press.ts";
import { isSame, offersBeside, SIDE_BY_SIDE_MAX } from "./beside.ts";

interface PickBesideProps {
  lens: Lens;
  claims: PresetWords;
  run: Run;
  architectures: readonly string[];
  besides: readonly RunBeside[];
  onPick: (besides: readonly RunBeside[]) => void;
}

/** What stands beside the run on the same clock: other architectures, and the claims on the same scenario. */
export function PickBeside({ lens, claims, run, architectures, besides, onPick }: PickBesideProps) {
  const isFull = besides.length + 1 >= SIDE_BY_SIDE_MAX;
  const offers = offersBeside(run, architectures, lens.presets ?? []);
  if (offers.length === 0) return null;
  return (
    <details open={besides.length > 0 || undefined}>
      <summary>{words.sideBySide}</summary>
      <p class="sandbox-hint">{isFull ? words.sideBySideFull : words.sideBySideHint}</p>
      <div class="sandbox-row" role="group" aria-label={words.sideBySide}>
        {offers.map(({ code, of, beside }) => {
          const isPicked = besides.some((one) => isSame(one, beside));
          return (
            <button
              key={of + code}
              type="button"
              class={of === "architecture" ? `chip is-${code}` : "chip"}
              aria-pressed={isPicked}
              {...press(isPicked || !isFull, () =>
                onPick(isPicked ? besides.filter((one) => !isSame(one, beside)) : [...besides, beside]),
              )}
            >
              {of === "architecture" ? words.nameOf({ code }) : (claims[code]?.claim ?? code)}
            </button>
          );
        })}
      </div>
    </details>
  );
}
