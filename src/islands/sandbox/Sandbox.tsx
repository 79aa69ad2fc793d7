import { useRef, useState } from "preact/hooks";
import type { CurveData } from "../../../simulations/lens/index.ts";
import type { RunBeside } from "../../../simulations/runner/index.ts";
import type { PresetWords } from "../../words/LensWords.ts";
import { errors, sandbox as words } from "../../words/index.ts";
import { Instrument, type InstrumentView, type LensParts, type LensSetup } from "../instrument/Instrument.tsx";
import { later } from "../later.tsx";
import { useReducedMotion } from "../instrument/useReducedMotion.ts";
import type { Dial } from "./Dial.ts";
import { FullScreen } from "./FullScreen.tsx";
import { nameOfBeside } from "./nameOfBeside.ts";
import { Presets } from "./Presets.tsx";
import { useWanted } from "./useWanted.ts";
import "./Sandbox.css";

const Moves = later(async () => (await import("../instrument/Moves.tsx")).Moves);
const SandboxPanel = later(async () => (await import("./SandboxPanel.tsx")).SandboxPanel);
const SideBySide = later(async () => (await import("./SideBySide.tsx")).SideBySide);

export interface SandboxProps extends LensSetup {
  readonly dials: readonly Dial[];
  /** Architectures under which its runs can be played, in the order of the course. */
  readonly architectures: readonly string[];
  /** What the presets of the lens say, by their codes. */
  readonly claims: PresetWords;
}

/**
 * A lens with everything unlocked: claims to try, moves at any instant with both futures, every parameter, other
 * architectures side by side, another Larkfield, a link to any moment.
 */
export function Sandbox({ dials, architectures, claims, ...lens }: SandboxProps & LensParts) {
  const [picked, setPicked] = useState(0);
  const [comparison, setComparison] = useState<CurveData<unknown>["comparison"]>();
  const [besides, setBesides] = useState<readonly RunBeside[]>([]);
  const rest = useRef<HTMLDivElement>(null);
  const isWanted = useWanted(rest);
  const isMotionReduced = useReducedMotion();
  const { moves, presets = [] } = lens.lens;
  const hasMoves = moves.length > 0;
  const runOf = (view: InstrumentView) => view.handle.phase.value.context.run ?? lens.run;
  const nameOf = (view: InstrumentView) => (beside: RunBeside) => nameOfBeside(beside, runOf(view), lens.lens, claims);

  return (
    <Instrument
      {...lens}
      name="sandbox"
      headingLevel={2}
      hasOtherLarkfields
      readsLink
      comparison={besides.length === 0 ? comparison : undefined}
      beside={besides}
      onShared={(view) => setBesides(view?.beside ?? [])}
      {...(hasMoves && { onPick: setPicked })}
      hasPictureFirst
      above={(view) =>
        besides.length > 0 && (
          <SideBySide
            {...lens}
            shown={view}
            besides={besides}
            isMotionReduced={isMotionReduced}
            nameOf={nameOf(view)}
          />
        )
      }
      below={(view) => {
        const { refusal } = view.handle.phase.value.context;
        return (
          <>
            {(view.outline === null || hasMoves || refusal) && (
              <div class="sandbox-panel">
                {view.outline === null && <p class="sandbox-hint">{words.startHint}</p>}
                {view.outline !== null && hasMoves && <Moves view={view} picked={picked} onPick={setPicked} />}
                {refusal && <p role="alert">{errors.say(refusal)}</p>}
              </div>
            )}
            {presets.length > 0 && <Presets presets={presets} claims={claims} view={view} />}
          </>
        );
      }}
      further={(view) => (
        <div class="sandbox-panel">
          <FullScreen />
          <div ref={rest}>
            {(isWanted || view.outline !== null) && (
              <SandboxPanel
                {...lens}
                {...{ dials, architectures, claims, besides }}
                shown={view}
                onBesides={setBesides}
                onCompare={setComparison}
              />
            )}
          </div>
        </div>
      )}
    />
  );
}
