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

/** What one team may do now, and what may be ordered for everybody. Each says what it costs; each can be undone. */
export function Moves({ view, picked, onPick, daysLeft = Infinity }: MovesProps) {
  const { handle, words: lensWords } = view;
  const frame = handle.frame.value;
  const standing = frame.offers.filter(({ code }) => code !== undefined);
  const subjects = subjectsOf(frame.offers.filter(({ code }) => code === undefined));
  const system = subjects.find((one) => one.system === picked)?.system ?? subjects[0]?.system;
  const offers = frame.offers.filter(({ code, order }) => code === undefined && order["system"] === system);
  const { run, redo } = handle.phase.value.context;
  const commands = run?.commands ?? [];
  const give = (order: Offer["order"]): void =>
    handle.send({ type: "command.given", command: { ...order, by: "learner" } as NewCommand });

  const button = ({ order, days, state }: Offer) => (
    <button
      key={order.type}
      type="button"
      class="button"
      {...press(state === "open" && days <= daysLeft && days > 0 && !view.isEnded, () => give(order))}
    >
      {state === "open" ? words.give({ type: order.type, days }) : words.state({ type: order.type, state })}
    </button>
  );
  /** An order that has been given says so; what lasts until it is done again may be given again. */
  const standingButton = ({ code = "", order, days, state }: Offer) => {
    const isGiven = state === "done" || commands.some((command) => isSame(order, command));
    const isAgain = order.type !== "set";
    const texts = lensWords.orders?.[code];
    return (
      <button
        key={code}
        type="button"
        class="button"
        {...press((isAgain || !isGiven) && days <= daysLeft && !view.isEnded, () => give(order))}
      >
        {isGiven ? (texts?.given ?? code) : (texts?.give ?? code)}
      </button>
    );
  };
  return (
    <div class="team-moves">
      {subjects.length > 0 && (
        <label>
          {words.team}
          <select
            class="field"
            value={system ?? 0}
            onChange={({ currentTarget }) => onPick(Number(currentTarget.value))}
          >
            {subjects.map(({ system: row, subject, readers }) => (
              <option key={row} value={row}>
                {words.option({ name: lensWords.subject?.({ code: subject }) ?? subject, readers })}
              </option>
            ))}
          </select>
        </label>
      )}
      {view.outline && offers.map(button)}
      {view.outline && standing.map(standingButton)}
      <button
        type="button"
        class="button button-plain"
        {...press(commands.length > 0, () => handle.send({ type: "command.undone" }))}
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

/** Whether a command is this order, given at some instant. */
function isSame(order: Offer["order"], command: object): boolean {
  return Object.entries(order).every(([field, value]) => (command as Record<string, unknown>)[field] === value);
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
