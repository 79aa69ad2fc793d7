import { useEffect, useState } from "preact/hooks";
import type { CurveData, Frame, Lens } from "../../../simulations/lens/index.ts";
import { runId } from "../../../simulations/runner/index.ts";
import { run as runWords, sandbox as words } from "../../words/index.ts";
import type { InstrumentView } from "../instrument/Instrument.tsx";
import { momentOf } from "../instrument/momentOf.ts";
import { press } from "../press.ts";
import { runClient } from "../runClient.ts";
import { NO_FUTURES, withFuture, withName, withoutFuture, type Future } from "./futures.ts";

interface FuturesPanelProps {
  view: InstrumentView;
  lens: Lens;
  /** Gets the run that the curve is to be drawn over. */
  onCompare: (comparison: CurveData<unknown>["comparison"]) => void;
}

/** What would have been, and what is: every future that was tried, with its numbers at the instant shown. */
export function FuturesPanel({ view, lens, onCompare }: FuturesPanelProps) {
  const phase = view.handle.phase.value;
  const { run, outline, isOpen } = phase.context;
  const isPlaying = phase.matches({ ready: "playing" });
  // While it plays nothing here follows the instant, and nothing is drawn again in every frame.
  const { at } = isPlaying ? phase.context : view.handle.state.value.context;
  const [futures, setFutures] = useState(NO_FUTURES);
  const [frames, setFrames] = useState<Readonly<Record<string, Frame>>>({});
  const { list, before } = futures;
  // Read off the run itself: what is kept here follows a moment later, and a choice would jump back for as long.
  const shown = run ? runId(run) : futures.shown;
  const beside = list.find((one) => one.id === before);

  useEffect(() => {
    if (isOpen && run && outline) setFutures((now) => withFuture(now, run, outline));
  }, [isOpen, run, outline]);
  useEffect(() => {
    onCompare(beside && { run: beside.outline, label: nameOf(beside, lens) });
  }, [before, beside?.name]);
  useEffect(() => {
    if (isPlaying || list.length < 2) return undefined;
    let isWanted = true;
    for (const one of list) {
      runClient()
        .frame(lens.id, one.run, at)
        .then(
          (frame) => isWanted && setFrames((now) => ({ ...now, [one.id]: frame })),
          // The instrument says what is wrong with the worker.
          () => undefined,
        );
    }
    return () => {
      isWanted = false;
    };
  }, [at, list, isPlaying]);

  if (list.length < 2) return null;
  const numbers = lens.numbers.filter((code) => view.words.numbers[code] !== undefined);
  const valueOf = ({ id }: Future, code: string): string => {
    const value = frames[id]?.numbers.find((number) => number.code === code)?.value ?? null;
    return value === null ? runWords.noneYet : view.words.numbers[code]!.say({ value });
  };
  const current = list.find((one) => one.id === shown);

  return (
    <section class="futures" aria-labelledby="futures-title">
      <h3 id="futures-title">{words.futures}</h3>
      <p class="sandbox-hint">{beside ? words.futuresBeside({ name: nameOf(beside, lens) }) : words.futuresHint}</p>
      <div class="scroll" tabIndex={0} role="region" aria-label={words.futures}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.futureShown}</th>
              {numbers.map((code) => (
                <th key={code} scope="col">
                  {view.words.numbers[code]!.label}
                </th>
              ))}
              <th scope="col">
                <span class="unseen">{words.futureForget}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {list.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <label class="future-choice">
                    <input
                      type="radio"
                      name="future"
                      checked={one.id === shown}
                      onChange={() => view.handle.send({ type: "future.chosen", run: one.run, outline: one.outline })}
                    />
                    {nameOf(one, lens)}
                  </label>
                </th>
                {numbers.map((code) => (
                  <td key={code}>{isPlaying ? "…" : valueOf(one, code)}</td>
                ))}
                <td>
                  <button
                    type="button"
                    class="button button-plain"
                    aria-label={words.futureForgetOne({ name: nameOf(one, lens) })}
                    {...press(one.id !== shown, () => setFutures(withoutFuture(futures, one.id)))}
                  >
                    {words.futureForget}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {current && (
        <label class="dial">
          {words.futureName}
          <input
            class="field"
            type="text"
            maxLength={40}
            value={current.name}
            placeholder={nameOf({ ...current, name: "" }, lens)}
            onInput={({ currentTarget }) => setFutures(withName(futures, current.id, currentTarget.value))}
          />
        </label>
      )}
    </section>
  );
}

/** What somebody called it, else what was done in it and when that began. */
function nameOf({ name, run, nth, outline }: Future, { time }: Lens): string {
  if (name.trim() !== "") return name.trim();
  const [first] = run.commands;
  if (nth === 0 && first === undefined) return words.futureAsItWas;
  return words.future({
    letter: String.fromCharCode("A".charCodeAt(0) + nth),
    commands: run.commands.length,
    from: first ? runWords.instantShort(momentOf(first.at, outline, time)) : null,
  });
}
