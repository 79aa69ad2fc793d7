import { describeValue, tableOfValue } from "../../../simulations/views/index.ts";
import { formatShare } from "../../words/format.ts";
import { evolution, landing } from "../../words/index.ts";
import { landingChartOf } from "./landingChartOf.ts";
import type { LandingRunProps } from "./LandingRunProps.ts";
import type { LandingState } from "./LandingState.ts";
import "./LandingInWords.css";

/** The text equal of the chart: its story in sentences, and the table. */
export function LandingInWords(props: LandingRunProps & { readonly state: LandingState }) {
  const { curves, ...chart } = landingChartOf(props, props.quarters);
  // The wedge of the bet is no spread over seeds.
  const plain = { ...chart, curves: curves.map(({ band: _wedge, ...curve }) => curve) };
  const { columns, rows } = tableOfValue(plain);
  return (
    <details class="landing-words">
      <summary>{evolution.inWords}</summary>
      <p>{landing.inWordsNote}</p>
      <ul>
        {describeValue(plain).map((phrase, index) => (
          <li key={index}>{evolution.phrase(phrase)}</li>
        ))}
      </ul>
      <div class="scroll" tabIndex={0} role="region" aria-label={evolution.table}>
        <table>
          <caption>{evolution.table}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {curves.find(({ key }) => key === column)?.label ?? evolution.columns.quarter}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([quarter, ...values]) => (
              <tr key={quarter}>
                <th scope="row">{quarter}</th>
                {values.map((value, index) => (
                  <td key={columns[index + 1]}>{typeof value === "number" ? formatShare(value) : "–"}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
