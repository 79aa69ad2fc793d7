import type { RefObject } from "preact";
import { evolution as words, run as runWords } from "../../words/index.ts";

interface EvolutionControlsProps {
  readonly runButton: RefObject<HTMLButtonElement>;
  readonly play: { readonly label: string; readonly isBusy: boolean; readonly press: () => void };
  /** Null where there is nothing left to draw. */
  readonly draw: { readonly label: string; readonly press: () => void } | null;
  /** The Larkfield that the page begins with. */
  readonly seed: number;
  /** The one that is shown, once its three years are over. */
  readonly shownSeed: number | null;
  readonly onSeed: (seed: number) => void;
  /** Null when nothing can be undone. */
  readonly onUndo: (() => void) | null;
  readonly menu: { readonly id: string; readonly isOpen: boolean; readonly toggle: () => void };
}

/** Run, draw first, another Larkfield and back, undo, and the way to the rest. */
export function EvolutionControls(props: EvolutionControlsProps) {
  const { runButton, play, draw, seed, shownSeed, onSeed, onUndo, menu } = props;
  return (
    <div class="evolution-controls">
      <button ref={runButton} type="button" class="button button-main" aria-disabled={play.isBusy} onClick={play.press}>
        {play.label}
      </button>
      {draw && (
        <button type="button" class="button" onClick={draw.press}>
          {draw.label}
        </button>
      )}
      {shownSeed !== null && (
        <button type="button" class="button" onClick={() => onSeed((shownSeed + 1) % 2 ** 32)}>
          {words.another}
        </button>
      )}
      {shownSeed !== null && shownSeed !== seed && (
        <button type="button" class="button" onClick={() => onSeed(seed)}>
          {words.backTo({ seed })}
        </button>
      )}
      {onUndo && (
        <button type="button" class="button" onClick={onUndo}>
          {words.undo}
        </button>
      )}
      <button
        type="button"
        class="button button-plain"
        aria-expanded={menu.isOpen}
        aria-controls={menu.id}
        onClick={menu.toggle}
      >
        {menu.isOpen ? runWords.less : runWords.more}
      </button>
    </div>
  );
}
