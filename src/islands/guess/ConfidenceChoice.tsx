import type { Confidence } from "../../../simulations/lens/index.ts";
import { guess as words } from "../../words/index.ts";
import "./ConfidenceChoice.css";

const LEVELS: readonly Confidence[] = ["guess", "fairly", "certain"];

interface ConfidenceChoiceProps {
  /** Id of the question: it names the radio group, because ids made up by islands of one page are not unique. */
  readonly question: string;
  readonly value: Confidence;
  readonly onChoose: (level: Confidence) => void;
}

/** How sure somebody is: what their points are measured against over the course. */
export function ConfidenceChoice({ question, value, onChoose }: ConfidenceChoiceProps) {
  const name = `confidence-${question}`;
  return (
    <fieldset class="guess-confidence">
      <legend>{words.confidenceLabel}</legend>
      {LEVELS.map((level) => (
        <label key={level} class="chip">
          <input type="radio" name={name} value={level} checked={value === level} onChange={() => onChoose(level)} />
          {words.confidence[level]}
        </label>
      ))}
    </fieldset>
  );
}
