import type { Lens } from "../../../simulations/lens/index.ts";
import { scaleOf, tempoOf, type View } from "../../../simulations/runner/index.ts";
import { run as words } from "../../words/index.ts";
import { press } from "../press.ts";
import { inUnit } from "./inUnit.ts";
import { Keys } from "./Keys.tsx";
import type { RunHandle } from "./runHandle.ts";
import { Share } from "./Share.tsx";

interface MenuProps {
  id: string;
  handle: RunHandle;
  /** The lens, which a link names and which says what time is counted in. */
  lens: Lens;
  /** "Another Larkfield" appears only where the prose does not depend on the pinned run. */
  hasOtherLarkfields: boolean;
  /** Reads a run from a file that somebody chose. */
  onFile: (text: string) => void;
}

/** Everything but Play and the slider: steps, speed, undo, restart, another Larkfield, link, file, keys. */
export function Menu({ id, handle, lens, hasOtherLarkfields, onFile }: MenuProps) {
  const { context } = handle.state.value;
  const isOpen = context.outline !== null;
  const canUndo = (context.run?.commands.length ?? 0) > 0;

  const scale = scaleOf(lens.time);
  const step = (byMs: number): void => handle.send({ type: "step.taken", byMs });

  const view: View = { branch: 0, at: context.at, lens: lens.id };

  return (
    <div class="instrument-menu" id={id}>
      <div class="instrument-menu-row">
        {scale.steps.map((byMs) => {
          const { unit } = inUnit(byMs);
          return [
            <button type="button" class="button" {...press(isOpen, () => step(-byMs))}>
              {words.stepBack({ unit })}
            </button>,
            <button type="button" class="button" {...press(isOpen, () => step(byMs))}>
              {words.stepOn({ unit })}
            </button>,
          ];
        })}
        <button type="button" class="button" {...press(isOpen, () => handle.send({ type: "step.taken" }))}>
          {words.stepEvent}
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
      <div class="instrument-menu-row">
        <button type="button" class="button" {...press(canUndo, () => handle.send({ type: "command.undone" }))}>
          {words.undo}
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
