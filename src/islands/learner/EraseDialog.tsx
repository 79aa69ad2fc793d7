import type { RefObject } from "preact";
import { learner as words } from "../../words/index.ts";

interface EraseDialogProps {
  dialog: RefObject<HTMLDialogElement>;
  count: number;
  onExport: () => void;
  onErase: () => void;
}

/** Asks before everything goes, and offers the export first. Escape and "Keep it" change nothing. */
export function EraseDialog({ dialog, count, onExport, onErase }: EraseDialogProps) {
  const close = (): void => dialog.current?.close();
  return (
    <dialog ref={dialog} class="learner-dialog" aria-labelledby="erase-title" aria-describedby="erase-note">
      <h2 id="erase-title">{words.eraseTitle}</h2>
      <p id="erase-note">{words.eraseNote({ count })}</p>
      <div class="learner-actions">
        <button type="button" class="button button-main" onClick={close}>
          {words.eraseCancel}
        </button>
        <button type="button" class="button" onClick={onExport}>
          {words.eraseExport}
        </button>
        <button
          type="button"
          class="button learner-erase"
          onClick={() => {
            close();
            onErase();
          }}
        >
          {words.eraseConfirm}
        </button>
      </div>
    </dialog>
  );
}
