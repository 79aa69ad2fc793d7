import type { ValuePick } from "../../../simulations/views/index.ts";
import { labelOf } from "./chartOf.ts";
import type { Evolution } from "./useEvolution.ts";
import { WhyQuarter } from "./WhyQuarter.tsx";

interface PickedQuarterProps {
  readonly evolution: Evolution;
  readonly picked: ValuePick | null;
  readonly onClose: () => void;
}

/** The why of the point that is picked, once its quarter is known. */
export function PickedQuarter({ evolution, picked, onClose }: PickedQuarterProps) {
  const track = evolution.state.tracks.find(({ key }) => key === picked?.key);
  const figures = track?.quarters.find(({ quarter }) => quarter === picked?.quarter);
  if (!picked || !track || !figures) return null;
  return (
    <WhyQuarter
      label={labelOf(track)}
      load={(question) => evolution.why(track, question)}
      figures={figures}
      before={track.quarters.find(({ quarter }) => quarter === picked.quarter - 1)}
      byHand={evolution.state.tracks.find(({ run }) => run !== null)?.run?.byHand ?? null}
      onClose={onClose}
    />
  );
}
