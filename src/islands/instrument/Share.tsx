import { useRef, useState } from "preact/hooks";
import { encodeRun, toFile } from "../../../simulations/runner/index.ts";
import type { SharedRun } from "../../../simulations/runner/index.ts";
import { href } from "../../href.ts";
import { run as words } from "../../words/index.ts";
import { press } from "../press.ts";
import { saveFile } from "../saveFile.ts";
import "./Share.css";

interface ShareProps {
  /** What a link or a file would hold now; null while nothing is shown that could be shared. */
  shared: SharedRun | null;
  /** Page that opens the link: `/simulations/tangle/`. */
  page: `/${string}`;
  /** What the link's button says. */
  copyLabel: string;
  /** Reads a run from a file that somebody chose. */
  onFile: (text: string) => void;
  /** Said while nothing else is. */
  note?: string | false | null;
}

/** What is shown as a link and as a file, and the way back from a file. */
export function Share({ shared, page, copyLabel, onFile, note }: ShareProps) {
  const [said, setSaid] = useState("");
  const [address, setAddress] = useState("");
  const file = useRef<HTMLInputElement>(null);

  const save = ({ run, view }: SharedRun): void => {
    const { fileName, text } = toFile(run, view);
    saveFile(fileName, "application/json", text);
    setAddress("");
    setSaid(words.saved({ fileName }));
  };
  const copyLink = async ({ run, view }: SharedRun): Promise<void> => {
    const link = new URL(href(`${page}#run=${await encodeRun(run, view)}`), location.href).href;
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
    <div class="share">
      <div class="share-row">
        <button type="button" class="button" {...press(shared !== null, () => void copyLink(shared!))}>
          {copyLabel}
        </button>
        <button type="button" class="button" {...press(shared !== null, () => save(shared!))}>
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
      <p role="status" class="share-said">
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
        {!said && note}
      </p>
    </div>
  );
}
