import { priceDays } from "../../../simulations/catalogue/tangle/index.ts";
import { DAY_MS } from "../../../simulations/kernel/index.ts";
import { challenge, run as runWords } from "../../words/index.ts";
import type { InstrumentView } from "./Instrument.tsx";

interface TeamMovesProps {
  view: InstrumentView;
  /** Index of the system whose team acts. */
  picked: number;
  onPick: (system: number) => void;
  /** Team days that may still be spent; left out: as many as one likes. */
  daysLeft?: number;
}

/** What one team may do now: publish its fact once, or hire somebody. Each says what it costs; each can be undone. */
export function TeamMoves({ view, picked, onPick, daysLeft = Infinity }: TeamMovesProps) {
  const { handle, frame, outline } = view;
  const system = frame.systems.find(({ index }) => index === picked) ?? frame.systems[0];
  const hasCommands = (handle.state.value.context.run?.commands.length ?? 0) > 0;
  return (
    <div class="team-moves">
      <label>
        {challenge.team}
        <select
          class="field"
          value={system?.index ?? 0}
          onChange={(domEvent) => onPick(Number(domEvent.currentTarget.value))}
        >
          {frame.systems.map(({ index, code, readers }) => (
            <option key={index} value={index}>
              {challenge.option({ code, readers })}
            </option>
          ))}
        </select>
      </label>
      {system &&
        outline &&
        (["publish", "hire"] as const).map((type) => {
          const days = priceDays({ type, system: system.index }, frame, Math.round(outline.endAt / DAY_MS));
          const isDone = type === "publish" && system.published !== "no";
          return (
            <button
              key={type}
              type="button"
              class="button"
              disabled={isDone || days > daysLeft || days <= 0 || view.isEnded}
              onClick={() =>
                handle.send({ type: "command.given", command: { by: "learner", type, system: system.index } })
              }
            >
              {isDone ? challenge.published({ state: system.published }) : challenge[type]({ days })}
            </button>
          );
        })}
      <button
        type="button"
        class="button button-plain"
        disabled={!hasCommands}
        onClick={() => handle.send({ type: "command.undone" })}
      >
        {runWords.undo}
      </button>
    </div>
  );
}
