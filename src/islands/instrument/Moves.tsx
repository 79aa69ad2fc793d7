import { useComputed } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Offer } from "../../../simulations/lens/index.ts";
import type { NewCommand } from "../../../simulations/runner/index.ts";
import { moves as words, run as runWords } from "../../words/index.ts";
import { press } from "../press.ts";
import type { InstrumentView } from "./Instrument.tsx";
import "./Moves.css";

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
  // Offers change less often than the frames do that bring them.
  const offersText = useComputed(() => JSON.stringify(handle.textFrame.value.offers)).value;
  const allOffers = useMemo(() => handle.textFrame.peek().offers, [offersText]);
  const subjects = subjectsOf(allOffers);
  const { system, subject } = subjects.find((one) => one.system === picked) ?? subjects[0] ?? {};
  const offers = allOffers.filter((offer) => offer.subject === subject);
  const { run, redo } = handle.phase.value.context;
  const commands = run?.commands ?? [];
  const give = (order: Offer["order"]): void =>
    handle.send({ type: "command.given", command: { ...order, by: "learner" } as NewCommand });

  const say = ({ code = "", order, days, state }: Offer): string => {
    const own = lensWords.moves?.[code];
    const isGiven = state === "done" || commands.some((command) => isSame(order, command));
    if (own) return isGiven ? own.done : own.give({ days });
    return state === "open" ? words.give({ type: order.type, days }) : words.state({ type: order.type, state });
  };
  /** What is told by its type costs something; what a lens offers by a code of its own may be free. */
  const isWorthIt = ({ code, days }: Offer): boolean => code !== undefined || days > 0;
  const button = (offer: Offer) => (
    <button
      key={offer.code ?? offer.order.type}
      type="button"
      class="button"
      {...press(offer.state === "open" && offer.days <= daysLeft && isWorthIt(offer) && !view.isEnded, () =>
        give(offer.order),
      )}
    >
      {say(offer)}
    </button>
  );
  return (
    <div class="team-moves">
      {subjects.length > 1 && (
        <label>
          {words.team}
          <select
            class="field"
            value={system ?? 0}
            onChange={({ currentTarget }) => onPick(Number(currentTarget.value))}
          >
            {subjects.map(({ system: row, subject, readers }) => (
              <option key={row} value={String(row)}>
                {words.option({ name: lensWords.subject?.({ code: subject }) ?? subject, readers })}
              </option>
            ))}
          </select>
        </label>
      )}
      {view.outline && offers.map(button)}
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

/** Everybody who can act, once. */
function subjectsOf(offers: readonly Offer[]) {
  const all = new Map(
    offers.map(({ order, subject, readers }) => [subject, { system: Number(order["system"]), subject, readers }]),
  );
  return [...all.values()];
}
