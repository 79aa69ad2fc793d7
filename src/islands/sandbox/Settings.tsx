import type { Run } from "../../../simulations/runner/index.ts";
import { sandbox as words } from "../../words/index.ts";
import type { InstrumentView, LensSetup } from "../instrument/Instrument.tsx";
import type { Dial } from "./Dial.ts";
import { Dials } from "./Dials.tsx";

interface SettingsProps {
  view: InstrumentView;
  lens: LensSetup;
  dials: readonly Dial[];
  architectures: readonly string[];
  onChange: (next: Run) => void;
}

/** Who connects the systems, and every dial. Whatever is changed, the same days are seen again at the same instant. */
export function Settings({ view, lens, dials, architectures, onChange }: SettingsProps) {
  const current = view.handle.phase.value.context.run ?? lens.run;
  return (
    <>
      {architectures.length > 1 && (
        <div class="architecture-choice" role="group" aria-label={words.architecture}>
          <span class="sandbox-hint">{words.architecture}</span>
          {architectures.map((code) => (
            <button
              key={code}
              type="button"
              class={`chip is-${code}`}
              aria-pressed={current.architecture === code}
              onClick={() => current.architecture !== code && onChange({ ...current, architecture: code })}
            >
              {words.nameOf({ code })}
            </button>
          ))}
        </div>
      )}
      <details>
        <summary>{words.dials}</summary>
        <Dials
          lens={lens.lens.id}
          dials={dials}
          overrides={current.overrides}
          initial={lens.run.overrides}
          onChange={(overrides) => onChange({ ...current, overrides })}
        />
      </details>
    </>
  );
}
