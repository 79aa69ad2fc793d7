import { useState } from "preact/hooks";
import { formatNumber } from "../../words/format.ts";
import { evolution as words } from "../../words/index.ts";
import type { Seeds } from "./EvolutionState.ts";
import "./SeedsPanel.css";

interface SeedsPanelProps {
  readonly seeds: Seeds | null;
  /** Larkfields that every curve has been played with. */
  readonly count: number;
  readonly onRun: (count: number) => void;
  readonly onStop: () => void;
}

/** How many Larkfields in all. */
const COUNTS = [10, 20, 50, 100];

/** The second press: the same curves over more seeds, as a band that grows, with progress and a way to stop. */
export function SeedsPanel({ seeds, count, onRun, onStop }: SeedsPanelProps) {
  const [wanted, setWanted] = useState(20);
  const isPlaying = seeds?.state === "running";
  return (
    <section class="evolution-part" aria-labelledby="evolution-seeds">
      <h3 id="evolution-seeds">{words.seedsTitle}</h3>
      <div class="evolution-row">
        {isPlaying ? (
          <>
            <progress value={seeds.done} max={seeds.of} aria-label={words.seedsTitle} />
            <button type="button" class="button" onClick={onStop}>
              {words.seedsCancel}
            </button>
            <span class="evolution-note">{words.seedsProgress(seeds)}</span>
          </>
        ) : (
          <>
            <label class="evolution-field">
              {words.seedsCount}
              <select
                class="field"
                value={wanted}
                onChange={({ currentTarget }) => setWanted(Number(currentTarget.value))}
              >
                {COUNTS.map((one) => (
                  <option key={one} value={one}>
                    {formatNumber(one)}
                  </option>
                ))}
              </select>
            </label>
            <button type="button" class="button" onClick={() => onRun(wanted)}>
              {words.seedsRun}
            </button>
          </>
        )}
      </div>
      <p class="evolution-note" role="status">
        {seeds?.state === "stopped" && `${words.seedsStopped} `}
        {seeds !== null && !isPlaying && count > 2 && words.seedsDone({ count })}
      </p>
    </section>
  );
}
