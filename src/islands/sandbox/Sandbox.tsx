import { useState } from "preact/hooks";
import { errors, sandbox } from "../../words/index.ts";
import { Instrument, type InstrumentView, type LensParts, type LensSetup } from "../instrument/Instrument.tsx";
import { Moves } from "../instrument/Moves.tsx";
import { Dials } from "./Dials.tsx";
import type { Dial } from "./Dial.ts";
import "./Sandbox.css";

export interface SandboxProps extends LensSetup {
  readonly dials: readonly Dial[];
}

/** A lens with everything unlocked: moves at any instant, every parameter, another Larkfield, a link to any moment. */
export function Sandbox({ dials, ...lens }: SandboxProps & LensParts) {
  const [picked, setPicked] = useState(0);
  const hasMoves = lens.lens.moves.length > 0;
  return (
    <Instrument
      {...lens}
      name="sandbox"
      headingLevel={2}
      hasOtherLarkfields
      readsLink
      {...(hasMoves && { onPick: setPicked })}
      below={(view) => (
        <div class="sandbox-panel">
          {hasMoves && <Moves view={view} picked={picked} onPick={setPicked} />}
          <Settings view={view} dials={dials} pinned={lens.run} />
          {view.outline === null && <p class="sandbox-hint">{sandbox.startHint}</p>}
        </div>
      )}
    />
  );
}

interface SettingsProps {
  view: InstrumentView;
  dials: readonly Dial[];
  pinned: LensSetup["run"];
}

function Settings({ view, dials, pinned }: SettingsProps) {
  const { run, refusal, at } = view.handle.state.value.context;
  const current = run ?? pinned;
  return (
    <>
      {refusal && <p role="alert">{errors.say(refusal)}</p>}
      {dials.length > 0 && (
        <details>
          <summary>{sandbox.dials}</summary>
          <Dials
            dials={dials}
            overrides={current.overrides}
            onChange={(overrides) => view.handle.open({ ...current, overrides }, { at })}
          />
        </details>
      )}
    </>
  );
}
