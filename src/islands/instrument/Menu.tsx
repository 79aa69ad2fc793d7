import { useState } from "preact/hooks";
import type { Lens } from "../../../simulations/lens/index.ts";
import { scaleOf, tempoOf, type View } from "../../../simulations/runner/index.ts";
import { run as words } from "../../words/index.ts";
import type { LensWords } from "../../words/LensWords.ts";
import { press } from "../press.ts";
import { inUnit } from "./inUnit.ts";
import { Keys } from "./Keys.tsx";
import type { RunHandle } from "./runHandle.ts";
import { Share } from "./Share.tsx";
import { signOf } from "./signOf.ts";
import "./Menu.css";

/** Steps from one event to the next. */
const EVENT = "event";

interface MenuProps {
  id: string;
  handle: RunHandle;
  /** The lens, which a link names and which says what time is counted in. */
  lens: Lens;
  words: LensWords;
  /** Other runs shown on the same clock, which a link takes along. */
  beside: View["beside"];
  /** "Another Larkfield" appears only where the prose does not depend on the pinned run. */
  hasOtherLarkfields: boolean;
  /** Reads a run from a file that somebody chose. */
  onFile: (text: string) => void;
}

/** Everything but Play and the slider: steps, speed, undo, restart, another Larkfield, link, file, keys. */
export function Menu({ id, handle, lens, words: lensWords, beside, hasOtherLarkfields, onFile }: MenuProps) {
  const { context } = handle.state.value;
  const isOpen = context.outline !== null;
  const marks = context.outline?.marks ?? [];
  const canUndo = (context.run?.commands.length ?? 0) > 0;

  const scale = scaleOf(lens.time);
  const kinds = Object.entries(lensWords.marks ?? {}).filter(([code]) => marks.some((mark) => mark.code === code));
  const [by, setBy] = useState(EVENT);

  /** One step on (1) or back (−1): to the next event, the next full day, hour, …, or the next mark of a kind. */
  const step = (direction: 1 | -1): void => {
    if (by === EVENT) return handle.send({ type: "step.taken", isBack: direction < 0 });
    if (Number(by)) return handle.send({ type: "step.taken", byMs: direction * Number(by) });
    const ofKind = marks.filter(({ code }) => code === by);
    const mark =
      direction > 0 ? ofKind.find(({ at }) => at > context.at) : ofKind.findLast(({ at }) => at < context.at);
    if (mark) handle.send({ type: "time.sought", at: mark.at });
  };

  const view: View = { branch: 0, at: context.at, lens: lens.id, ...(beside && { beside }) };

  return (
    <div class="instrument-menu" id={id}>
      <div class="instrument-menu-row">
        <label class="instrument-speed">
          {words.step}
          <select class="field" value={by} onChange={(domEvent) => setBy(domEvent.currentTarget.value)}>
            <option value={EVENT}>{words.stepEvent}</option>
            {scale.steps.map((byMs) => (
              <option key={byMs} value={byMs}>
                {words.stepUnit[inUnit(byMs).unit]}
              </option>
            ))}
            {kinds.map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="button" {...press(isOpen, () => step(-1))}>
          {words.stepBack}
        </button>
        <button type="button" class="button" {...press(isOpen, () => step(1))}>
          {words.stepOn}
        </button>
        <label class="instrument-speed">
          {words.speed}
          <select
            class="field"
            value={context.speedMs}
            onChange={(domEvent) =>
              handle.send({ type: "speed.chosen", speedMs: Number(domEvent.currentTarget.value) })
            }
          >
            {scale.speeds.map((speedMs) => (
              <option key={speedMs} value={speedMs}>
                {words.speedOf(inUnit(speedMs))}
                {tempoOf(speedMs, scale) === "slow" && ` · ${words.speedTicket}`}
              </option>
            ))}
          </select>
        </label>
      </div>
      {kinds.length > 0 && (
        <p class="instrument-kinds">
          {kinds.map(([code, name]) => `${signOf(Object.keys(lensWords.marks!), code)} ${name}`).join(" · ")}
        </p>
      )}
      <div class="instrument-menu-row">
        <button type="button" class="button" {...press(canUndo, () => handle.send({ type: "command.undone" }))}>
          {words.undo}
        </button>
        <button
          type="button"
          class="button"
          {...press(context.redo.length > 0, () => handle.send({ type: "command.redone" }))}
        >
          {words.redo}
        </button>
        <button type="button" class="button" {...press(isOpen, () => handle.send({ type: "run.restarted" }))}>
          {words.restart}
        </button>
        {hasOtherLarkfields && (
          <button type="button" class="button" {...press(isOpen, () => handle.send({ type: "larkfield.changed" }))}>
            {words.another}
          </button>
        )}
      </div>
      <Share
        shared={isOpen ? { run: context.run!, view } : null}
        page={`/simulations/${lens.id}/`}
        copyLabel={words.copyLink}
        onFile={onFile}
        note={context.run && hasOtherLarkfields && words.anotherNote({ seed: context.run.seed })}
      />
      <Keys list={words.keyList} />
    </div>
  );
}
