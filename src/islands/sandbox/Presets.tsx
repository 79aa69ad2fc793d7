import type { Preset } from "../../../simulations/lens/index.ts";
import { newRun, runId } from "../../../simulations/runner/index.ts";
import type { PresetWords } from "../../words/LensWords.ts";
import { sandbox as words } from "../../words/index.ts";
import type { InstrumentView } from "../instrument/Instrument.tsx";

interface PresetsProps {
  presets: readonly Preset[];
  claims: PresetWords;
  view: InstrumentView;
}

/** What people claim, each as a card with the run that tries it; what happens is unfolded by whoever wants to know. */
export function Presets({ presets, claims, view }: PresetsProps) {
  const { run } = view.handle.phase.value.context;
  const shown = run && runId(run);
  return (
    <ul class="presets" aria-label={words.presets}>
      {presets.map(({ code, run: pinned, claim }) => {
        const said = claims[code];
        const isShown = shown === runId(newRun(pinned));
        return (
          <li key={code} class="preset" data-shown={isShown || undefined}>
            <p class="kicker">{words.claim}</p>
            <p class="preset-claim">{said?.claim ?? code}</p>
            <button
              type="button"
              class="button"
              aria-pressed={isShown}
              onClick={() => view.handle.open(newRun(pinned), { thenPlay: true })}
            >
              {words.tryIt}
            </button>
            <details>
              <summary>{words.whatHappens}</summary>
              <p>
                <strong>
                  <span aria-hidden="true">{claim === "holds" ? "●" : "▲"}</span> {words.claims[claim]}
                </strong>{" "}
                {said?.happens}
              </p>
            </details>
          </li>
        );
      })}
    </ul>
  );
}
