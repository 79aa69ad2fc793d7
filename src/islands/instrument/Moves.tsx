import type { Offer } from "../../../simulations/lens/index.ts";
import type { NewCommand } from "../../../simulations/runner/index.ts";
import { moves as words, run as runWords } from "../../words/index.ts";
import { press } from "../press.ts";
import type { InstrumentView } from "./Instrument.tsx";

interface MovesProps {
  view: InstrumentView;
  /** Row of the domain whose team acts. */
  picked: number;
  onPick: (system: number) => void;
  /** Team days that may still be spent; left out: as many as one likes. */
  daysLeft?: number;
}

/** What one team may do now, by the commands of the lens. Each says what it costs; each can be undone. */
export function Moves({ view, picked, onPick, daysLeft = Infinity }: MovesProps) {
  const { handle, frame, words: lensWords } = view;
  const subjects = subjectsOf(frame.offers);
  const system = subjects.find((one) => one.system === picked)?.system ?? subjects[0]?.system;
  const offers = frame.offers.filter(({ order }) => order["system"] === system);
  const { run, redo } = handle.state.value.context;
  const hasCommands = (run?.commands.length ?? 0) > 0;

  const button = ({ order, days, state }: Offer) => (
    <button
      key={order.type}
      type="button"
      class="button"
      {...press(state === "open" && days <= daysLeft && days > 0 && !view.isEnded, () =>
        handle.send({ type: "command.given", command: { ...order, by: "learner" } as NewCommand }),
      )}
    >
      {state === "open" ? words.give({ type: order.type, days }) : words.state({ type: order.type, state })}
    </button>
  );
  return (
    <div class="team-moves">
      <label>
        {words.team}
        <select class="field" value={system ?? 0} onChange={({ currentTarget }) => onPick(Number(currentTarget.value))}>
          {subjects.map(({ system: row, subject, readers }) => (
            <option key={row} value={row}>
              {words.option({ name: lensWords.subject?.({ code: subject }) ?? subject, readers })}
            </option>
          ))}
        </select>
      </label>
      {view.outline && offers.map(button)}
      <button
        type="button"
        class="button button-plain"
        {...press(hasCommands, () => handle.send({ type: "command.undone" }))}
      >
        {runWords.undo}
      </button>
      <button
        type="button"
        class="button button-plain"
        {...press(redo.length > 0, () => handle.send({ type: "command.redone" }))}
      >
        {runWords.redo}
      </button>
    </div>
  );
}

/** Every domain that can act, once. */
function subjectsOf(offers: readonly Offer[]) {
  const bySystem = new Map(
    offers.map(({ order, subject, readers }) => [
      Number(order["system"]),
      { system: Number(order["system"]), subject, readers },
    ]),
  );
  return [...bySystem.values()];
}
