import type { StateUpdater, Dispatch } from "preact/hooks";
import type { CurveData } from "../../../simulations/lens/index.ts";
import type { RunBeside } from "../../../simulations/runner/index.ts";
import type { InstrumentView, LensParts } from "../instrument/Instrument.tsx";
import { alongWith, isSame } from "./beside.ts";
import { FuturesPanel } from "./FuturesPanel.tsx";
import { MarkList } from "./MarkList.tsx";
import { PickBeside } from "./PickBeside.tsx";
import type { SandboxProps } from "./Sandbox.tsx";
import { Settings } from "./Settings.tsx";
import { TakeAlong } from "./TakeAlong.tsx";

interface SandboxPanelProps extends SandboxProps, LensParts {
  shown: InstrumentView;
  besides: readonly RunBeside[];
  onBesides: (besides: readonly RunBeside[]) => void;
  onCompare: Dispatch<StateUpdater<CurveData<unknown>["comparison"]>>;
}

/** What can be done with a run beside acting in it: both futures, others on its clock, every dial, its marks, files. */
export function SandboxPanel({
  shown,
  besides,
  onBesides,
  onCompare,
  dials,
  architectures,
  claims,
  ...lens
}: SandboxPanelProps) {
  const run = shown.handle.phase.value.context.run ?? lens.run;
  return (
    <>
      <FuturesPanel view={shown} lens={lens.lens} onCompare={onCompare} />
      <PickBeside
        lens={lens.lens}
        claims={claims}
        run={run}
        architectures={architectures}
        besides={besides}
        onPick={onBesides}
      />
      <Settings
        view={shown}
        lens={lens}
        dials={dials}
        architectures={architectures}
        onChange={(next) => {
          // What stood beside it as another architecture of the same settings still does, and none is the run itself.
          const along = alongWith(besides, run.overrides, next.overrides);
          onBesides(along.filter((one) => !isSame(one, next)));
          shown.handle.open(next, { at: shown.handle.state.peek().context.at });
        }}
      />
      <MarkList view={shown} time={lens.lens.time} />
      <TakeAlong {...lens} shown={shown} besides={besides} />
    </>
  );
}
