import { bars as words, guess as guessWords } from "../../words/index.ts";
import { Bar } from "../guess/Bar.tsx";
import { useAwake } from "../useAwake.ts";
import { lessonState } from "./store.ts";
import "../guess/BarsPlot.css";
import "./BarsBeside.css";

/** Worded while the site is built (src/site/barsSetup.ts). */
export interface BarsBesideProps {
  readonly unit: string;
  /** Runs behind each value. */
  readonly over: number;
  /** Value at the end of the longest bar that fits. */
  readonly top: number;
  /** The known one first, then those that were asked about. */
  readonly bars: readonly { readonly name: string; readonly value: number; readonly said: string }[];
}

/** What the runs gave, bar by bar, each with the learner's guess above it. The numbers stand beside the bars. */
export function BarsBeside({ unit, over, top, bars }: BarsBesideProps) {
  const guess = (useAwake() && lessonState.guess.value?.prediction?.values) || [];
  const end = Math.max(top, ...guess);
  return (
    <figure class="bars-beside">
      <figcaption>{words.caption({ over, isGuessed: guess.length > 0 })}</figcaption>
      <ul>
        {bars.map(({ name, value, said }, index) => {
          const own = guess[index - 1];
          return (
            <li key={name}>
              <p>{name}</p>
              {own !== undefined && (
                <div>
                  <Bar share={own / end} kind="guess" />
                  <span>{`${guessWords.value({ unit, value: own })}, ${words.guess}`}</span>
                </div>
              )}
              <div>
                <Bar share={value / end} kind={index === 0 ? "given" : "run"} />
                <span>
                  <b>{said}</b>
                  {index === 0 && ` (${words.known})`}
                </span>
              </div>
            </li>
          );
        })}
      </ul>
      <p>{longest(bars.slice(1), guess, over)}</p>
    </figure>
  );
}

/** Which bar is the longest, and which one the learner made so; nothing is said of a guess with two that are. */
function longest(bars: BarsBesideProps["bars"], guess: readonly number[], over: number): string {
  const values = bars.map(({ value }) => value);
  const at = values.indexOf(Math.max(...values));
  const drawnAt = guess.indexOf(Math.max(...guess));
  const isTied = guess.indexOf(guess[drawnAt] ?? 0, drawnAt + 1) > drawnAt;
  const drawn = isTied ? undefined : bars[drawnAt];
  return words.longest({ over, drawn: drawn?.name ?? null, run: bars[at]!.name, isSame: drawnAt === at });
}
