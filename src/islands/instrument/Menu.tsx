import { useRef, useState } from "preact/hooks";
import { encodeRun, SPEEDS_DAYS_PER_SECOND, tempoOf, toFile, type View } from "../../../simulations/runner/index.ts";
import { href } from "../../href.ts";
import { run as words } from "../../words/index.ts";
import { saveFile } from "../saveFile.ts";
import type { RunHandle } from "./runHandle.ts";

interface MenuProps {
  id: string;
  handle: RunHandle;
  /** "Another Larkfield" appears only where the prose does not depend on the pinned run. */
  hasOtherLarkfields: boolean;
  /** Reads a run from a file that somebody chose. */
  onFile: (text: string) => void;
}

/** Everything but Play and the slider: steps, speed, undo, restart, another Larkfield, link, file, keys. */
export function Menu({ id, handle, hasOtherLarkfields, onFile }: MenuProps) {
  const { context } = handle.state.value;
  const [said, setSaid] = useState("");
  const [address, setAddress] = useState("");
  const file = useRef<HTMLInputElement>(null);
  const isOpen = context.session !== null;
  const canUndo = (context.run?.commands.length ?? 0) > 0;

  const view: View = { branch: 0, at: context.at, lens: "tangle" };
  const save = (): void => {
    const { fileName, text } = toFile(context.run!, view);
    saveFile(fileName, "application/json", text);
  };
  const copyLink = async (): Promise<void> => {
    const link = new URL(href(`/simulations/tangle/#run=${await encodeRun(context.run!, view)}`), location.href).href;
    setAddress("");
    try {
      await navigator.clipboard.writeText(link);
      setSaid(words.linkCopied);
    } catch {
      // Without permission for the clipboard the address is shown, to be copied by hand.
      setSaid(words.linkShown);
      setAddress(link);
    }
  };

  return (
    <div class="instrument-menu" id={id}>
      <div class="instrument-menu-row">
        <button
          type="button"
          class="button"
          disabled={!isOpen}
          onClick={() => handle.send({ type: "step.taken", to: "previousDay" })}
        >
          {words.stepBack}
        </button>
        <button
          type="button"
          class="button"
          disabled={!isOpen}
          onClick={() => handle.send({ type: "step.taken", to: "day" })}
        >
          {words.stepDay}
        </button>
        <button type="button" class="button" disabled={!isOpen} onClick={() => handle.send({ type: "step.taken" })}>
          {words.stepEvent}
        </button>
        <label class="instrument-speed">
          {words.speed}
          <select
            class="field"
            value={context.speedDaysPerSecond}
            onChange={(domEvent) =>
              handle.send({ type: "speed.chosen", speedDaysPerSecond: Number(domEvent.currentTarget.value) })
            }
          >
            {SPEEDS_DAYS_PER_SECOND.map((days) => (
              <option key={days} value={days}>
                {words.speedDays({ days })}
                {tempoOf(days) === "slow" && ` · ${words.speedTicket}`}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div class="instrument-menu-row">
        <button
          type="button"
          class="button"
          disabled={!canUndo}
          onClick={() => handle.send({ type: "command.undone" })}
        >
          {words.undo}
        </button>
        <button type="button" class="button" disabled={!isOpen} onClick={() => handle.send({ type: "run.restarted" })}>
          {words.restart}
        </button>
        {hasOtherLarkfields && (
          <button
            type="button"
            class="button"
            disabled={!isOpen}
            onClick={() => handle.send({ type: "larkfield.changed" })}
          >
            {words.another}
          </button>
        )}
        <button type="button" class="button" disabled={!isOpen} onClick={() => void copyLink()}>
          {words.copyLink}
        </button>
        <button type="button" class="button" disabled={!isOpen} onClick={save}>
          {words.saveFile}
        </button>
        <button type="button" class="button" onClick={() => file.current?.click()}>
          {words.openFile}
        </button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          hidden
          onChange={(domEvent) => {
            const [chosen] = domEvent.currentTarget.files ?? [];
            if (chosen) void chosen.text().then(onFile);
            domEvent.currentTarget.value = "";
          }}
        />
      </div>
      <p role="status" class="instrument-said">
        {said}
        {address && (
          <input
            class="field"
            readOnly
            value={address}
            aria-label={words.linkShown}
            onFocus={(domEvent) => domEvent.currentTarget.select()}
          />
        )}
        {context.run && hasOtherLarkfields && !said && words.anotherNote({ seed: context.run.seed })}
      </p>
      <details class="instrument-keys">
        <summary>{words.keys}</summary>
        <dl>
          {words.keyList.map(({ keys, does }) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
