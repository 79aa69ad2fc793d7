import type { ArchitectureName, LarkfieldRun } from "../../../simulations/business/index.ts";
import { scorePrediction } from "../../../simulations/lens/index.ts";
import { evolution as words, guess as guessWords } from "../../words/index.ts";
import { Swatch } from "./ChangesPanel.tsx";
import { valuesAt } from "./useGuesses.ts";
import type { Guesses as Kept, ValueQuestion } from "./useGuesses.ts";
import "./Guesses.css";

interface GuessesProps {
  readonly guesses: Kept;
  readonly questions: readonly ValueQuestion[];
  /** The run of each architecture that the drawings are about; nothing for one that is not known. */
  readonly runs: Readonly<Partial<Record<ArchitectureName, LarkfieldRun>>>;
}

/** What was drawn beside what came, in one sentence for each curve. Nothing here is a verdict. */
export function Guesses({ guesses, questions, runs }: GuessesProps) {
  const { kept, bets, erase, restore } = guesses;
  const drawn = questions.filter(({ architecture }) => kept[architecture] && runs[architecture]);
  if (drawn.length === 0 && bets.length === 0 && restore === null) return null;
  return (
    <section class="evolution-part evolution-guesses" aria-labelledby="evolution-guesses">
      <h3 id="evolution-guesses">{words.guessesTitle}</h3>
      {bets.map((bet) => (
        <p key={bet.about}>{words.bet(bet)}</p>
      ))}
      {drawn.length > 0 && (
        <ul>
          {drawn.map(({ architecture, question }) => {
            const values = valuesAt(question, runs[architecture]!.quarters).map((value) => value ?? 0);
            return (
              <li key={architecture}>
                <Swatch architecture={architecture} />
                <span>
                  <strong>{words.curveName({ architecture })}</strong>{" "}
                  {guessWords.score(scorePrediction(question, kept[architecture]!, values))}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {drawn.length > 0 && (
        <p class="evolution-note">
          {words.guessesKept}{" "}
          <button type="button" class="button button-plain" onClick={erase}>
            {words.guessesErase}
          </button>
        </p>
      )}
      <p role="status">
        {restore && (
          <>
            {words.guessesErased}{" "}
            <button type="button" class="button" onClick={restore}>
              {words.undo}
            </button>
          </>
        )}
      </p>
    </section>
  );
}
