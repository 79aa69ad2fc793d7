import { useRef, useState } from "preact/hooks";
import { toProblem } from "../../../simulations/runner/index.ts";
import type { Problem } from "../../../simulations/runner/index.ts";
import { importLogFile } from "../../learner/importLogFile.ts";
import type { LearnerLog } from "../../learner/index.ts";
import { writeLogFile } from "../../learner/writeLogFile.ts";
import { learner as words, sharedErrors } from "../../words/index.ts";
import { press } from "../press.ts";
import { saveFile } from "../saveFile.ts";
import { EraseDialog } from "./EraseDialog.tsx";

/** What happened last, for the status line. */
type Told = { readonly text: string } | { readonly problem: Problem } | { readonly undo: () => Promise<void> } | null;

/** Export, import, erase. Erasing asks first, and can be undone until the page is left. */
export function Keeping({ log, count }: { log: LearnerLog; count: number }) {
  const [told, setTold] = useState<Told>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const exportButton = useRef<HTMLButtonElement>(null);

  const exportLog = (): void => {
    const { fileName, text } = writeLogFile(log.events, Date.now());
    saveFile(fileName, "application/json", text);
    setTold({ text: words.exported({ fileName }) });
  };
  const importLog = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    if (file === undefined) return;
    try {
      setTold({ text: words.imported(await importLogFile(log, await file.text())) });
    } catch (thrown) {
      setTold({ problem: toProblem(thrown, "import.notJson") });
    }
    // The same file may be chosen again after it was put right.
    input.value = "";
  };
  const erase = async (): Promise<void> => setTold({ undo: await log.erase() });
  const undoErase = async (undo: () => Promise<void>): Promise<void> => {
    await undo();
    setTold({ text: words.eraseUndone });
    // "Undo" is gone: the keyboard goes on beside it.
    exportButton.current?.focus();
  };

  return (
    <section class="learner-part learner-keeping" aria-labelledby="keep-title">
      <h2 id="keep-title">{words.keepTitle}</h2>
      <p class="learner-note">{words.keepNote}</p>
      <div class="learner-actions">
        <button ref={exportButton} type="button" class="button" {...press(count > 0, exportLog)}>
          {words.exportLog}
        </button>
        <label class="button learner-file">
          {words.importLog}
          <input
            class="unseen"
            type="file"
            accept=".json,application/json"
            onChange={(domEvent) => void importLog(domEvent.currentTarget)}
          />
        </label>
        <button type="button" class="button button-plain" {...press(count > 0, () => dialog.current?.showModal())}>
          {words.erase}
        </button>
      </div>
      <div class="learner-told" role="status">
        {told !== null && "text" in told && <p>{told.text}</p>}
        {told !== null && "undo" in told && (
          <p>
            {words.erased}{" "}
            <button ref={focusOnce} type="button" class="button" onClick={() => void undoErase(told.undo)}>
              {words.eraseUndo}
            </button>
          </p>
        )}
      </div>
      {told !== null && "problem" in told && (
        <p class="learner-problem" role="alert">
          <strong>{words.importFailedTitle}.</strong> {sharedErrors.say(told.problem)}
        </p>
      )}
      <EraseDialog dialog={dialog} count={count} onExport={exportLog} onErase={() => void erase()} />
    </section>
  );
}

/** "Erase everything" can no longer be pressed, so the keyboard moves to the way back. */
function focusOnce(button: HTMLButtonElement | null): void {
  button?.focus();
}
