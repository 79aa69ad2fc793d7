import { NumberField } from "../NumberField.tsx";
import type { Question } from "../../../simulations/lens/index.ts";
import { guess as words } from "../../words/index.ts";
import "./TypedNumbers.css";

interface TypedNumbersProps {
  readonly question: Question;
  readonly values: readonly (number | null)[];
  readonly onType: (index: number, value: number | null) => void;
}

/** The same points as a table of number fields. An emptied field takes its point back. */
export function TypedNumbers({ question, values, onType }: TypedNumbersProps) {
  return (
    <details class="guess-typed">
      <summary>{words.typed}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.typedWhere}</th>
            <th scope="col">{question.axis}</th>
          </tr>
        </thead>
        <tbody>
          {question.knots.map(({ code, names }, index) => {
            const label = names?.full ?? code;
            return (
              <tr key={index}>
                <th scope="row">{label}</th>
                <td>
                  <NumberField label={label} value={values[index] ?? null} onNumber={(value) => onType(index, value)} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
