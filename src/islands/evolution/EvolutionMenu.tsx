import { evolution as words } from "../../words/index.ts";
import { Keys } from "../instrument/Keys.tsx";
import { Share } from "../instrument/Share.tsx";
import { toShared } from "./sharedShown.ts";
import type { Shown } from "./Shown.ts";
import "./EvolutionMenu.css";

interface EvolutionMenuProps {
  readonly id: string;
  readonly shown: Shown | null;
  /** True when the keys were asked for. */
  readonly hasKeys: boolean;
  readonly onFile: (text: string) => void;
}

/** What is not needed for the first run: link, file, keys. */
export function EvolutionMenu({ id, shown, hasKeys, onFile }: EvolutionMenuProps) {
  return (
    <div class="evolution-menu" id={id}>
      <Share
        shared={shown && toShared(shown)}
        page="/simulations/evolution/"
        copyLabel={words.copyLink}
        onFile={onFile}
        note={shown ? words.shareNote : words.shareLater}
      />
      <p class="evolution-note evolution-drop-hint">{words.dropHint}</p>
      <Keys list={words.keyList} isOpen={hasKeys} />
    </div>
  );
}
