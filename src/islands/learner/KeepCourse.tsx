import { useEffect, useRef, useState } from "preact/hooks";
import { askWorker, isStatus } from "../../offline/askWorker.ts";
import type { KeepTrouble, Status } from "../../offline/messages.ts";
import { offline as words } from "../../words/index.ts";
import { press } from "../press.ts";

/** Files that are asked for at once; after each of these the bar moves, and somebody may stop. */
const FILES_A_STEP = 12;

type Said = { readonly text: string } | { readonly trouble: KeepTrouble | "unknown" } | null;

/** Keeps the whole course on this device, says how far it is, and removes it again. */
export function KeepCourse() {
  const [status, setStatus] = useState<Status | "looking" | "unable">("looking");
  const [doneBytes, setDone] = useState<number | null>(null);
  const [said, setSaid] = useState<Said>(null);
  const isStopped = useRef(false);
  const button = useRef<HTMLButtonElement>(null);

  const look = async (): Promise<void> => {
    const found = await askWorker({ ask: "status" });
    setStatus(isStatus(found) ? found : "unable");
  };
  useEffect(() => void look(), []);

  if (status === "looking") return <p class="learner-note">{words.keepLooking}</p>;
  if (status === "unable") return <p class="learner-note">{words.unable}</p>;

  const keepWhole = async (): Promise<void> => {
    isStopped.current = false;
    setSaid(null);
    setDone(0);
    const trouble = await keepAll(status, setDone, () => isStopped.current);
    setDone(null);
    await look();
    if (trouble !== null) setSaid({ trouble });
    else if (isStopped.current) setSaid({ text: words.cancelled });
    button.current?.focus();
  };
  const forget = async (): Promise<void> => {
    await askWorker({ ask: "forget" });
    await look();
    setSaid({ text: words.forgotten });
    button.current?.focus();
  };
  const { isWhole, files, bytes, missingBytes } = status;
  return (
    <>
      {isWhole && <p>{words.isWhole({ files, bytes })}</p>}
      {doneBytes !== null && (
        <p class="keep-progress">
          <progress max={missingBytes} value={doneBytes} aria-label={words.keepingLabel} />{" "}
          {words.keeping({ done: doneBytes, total: missingBytes })}
        </p>
      )}
      <div class="learner-actions">
        {doneBytes !== null ? (
          <button key="stop" ref={focusOnce} type="button" class="button" onClick={() => (isStopped.current = true)}>
            {words.cancel}
          </button>
        ) : isWhole ? (
          <button key="forget" ref={button} type="button" class="button" {...press(true, () => void forget())}>
            {words.forget}
          </button>
        ) : (
          <button key="keep" ref={button} type="button" class="button" {...press(true, () => void keepWhole())}>
            {words.keepWhole({ bytes: missingBytes })}
          </button>
        )}
      </div>
      <div class="learner-told" role="status">
        {said !== null && "text" in said && <p>{said.text}</p>}
      </div>
      {said !== null && "trouble" in said && (
        <p class="learner-problem" role="alert">
          {words.trouble[said.trouble]}
        </p>
      )}
    </>
  );
}

/** The button that was pressed is gone, so the keyboard moves to the way to stop. */
function focusOnce(button: HTMLButtonElement | null): void {
  button?.focus();
}

/** Fetches everything that is missing, a few files at a time. What went wrong, or null. */
async function keepAll(
  { missing, missingBytes }: Status,
  tell: (doneBytes: number) => void,
  isStopped: () => boolean,
): Promise<KeepTrouble | "unknown" | null> {
  for (let first = 0; first < missing.length && !isStopped(); first += FILES_A_STEP) {
    const answer = await askWorker({ ask: "keep", paths: missing.slice(first, first + FILES_A_STEP) });
    if (answer === null) return "unknown";
    if ("trouble" in answer) return answer.trouble;
    const now = await askWorker({ ask: "status" });
    if (isStatus(now)) tell(missingBytes - now.missingBytes);
  }
  if (!isStopped()) await askWorker({ ask: "whole" });
  return null;
}
