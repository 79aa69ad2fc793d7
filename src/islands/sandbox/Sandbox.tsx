import { useState } from "preact/hooks";
import { errors, sandbox } from "../../words/index.ts";
import { Instrument, type InstrumentProps, type InstrumentView } from "../instrument/Instrument.tsx";
import { TeamMoves } from "../instrument/TeamMoves.tsx";
import { Dials } from "./Dials.tsx";
import type { Dial } from "./dial.ts";
import "./Sandbox.css";

type SandboxProps = Pick<InstrumentProps, "run" | "initial" | "codes"> & { dials: readonly Dial[] };

/** The tangle with everything unlocked: moves at any instant, every parameter, another Larkfield, a link to any moment. */
export function Sandbox({ run, initial, codes, dials }: SandboxProps) {
  const [picked, setPicked] = useState(0);
  return (
    <Instrument
      name="sandbox"
      run={run}
      initial={initial}
      codes={codes}
      headingLevel={2}
      hasOtherLarkfields
      readsLink
      onPick={setPicked}
      below={(view) => <SandboxPanel view={view} picked={picked} onPick={setPicked} dials={dials} pinned={run} />}
    />
  );
}

interface SandboxPanelProps {
  view: InstrumentView;
  picked: number;
  onPick: (system: number) => void;
  dials: readonly Dial[];
  pinned: InstrumentProps["run"];
}

function SandboxPanel({ view, picked, onPick, dials, pinned }: SandboxPanelProps) {
  const { run, refusal, at } = view.handle.state.value.context;
  const current = run ?? pinned;
  return (
    <div class="sandbox-panel">
      <TeamMoves view={view} picked={picked} onPick={onPick} />
      {refusal && <p role="alert">{errors.say(refusal)}</p>}
      <details>
        <summary>{sandbox.dials}</summary>
        <Dials
          dials={dials}
          overrides={current.overrides}
          onChange={(overrides) => view.handle.open({ ...current, overrides }, { at })}
        />
      </details>
      {view.outline === null && <p class="sandbox-hint">{sandbox.startHint}</p>}
    </div>
  );
}
