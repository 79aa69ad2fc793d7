import type { NumberShown } from "../../../simulations/lens/index.ts";
import { run as runWords } from "../../words/index.ts";
import type { LensWords } from "../../words/LensWords.ts";
import "./Numbers.css";

interface NumbersProps {
  numbers: readonly NumberShown[];
  words: LensWords;
  /** Opens or closes the chain of causes of a number; null where no run is open. */
  onWhy: ((place: number) => void) | null;
  /** Place of the number whose chain is open. */
  open: number | null;
}

/** The numbers of a lens, read off the frame, each with its unit. Those that can be explained carry "why?". */
export function Numbers({ numbers, words, onWhy, open }: NumbersProps) {
  return (
    <dl class="instrument-numbers">
      {numbers.map(({ code, value, why }, place) => {
        const { label, say } = words.numbers[code] ?? { label: code, say: () => String(value) };
        return (
          <div key={place}>
            <dt>
              {label}
              {value !== null && why !== undefined && onWhy && (
                <button type="button" class="why-link" aria-expanded={open === place} onClick={() => onWhy(place)}>
                  {runWords.why}
                </button>
              )}
            </dt>
            <dd>{value === null ? runWords.noneYet : say({ value })}</dd>
          </div>
        );
      })}
    </dl>
  );
}
