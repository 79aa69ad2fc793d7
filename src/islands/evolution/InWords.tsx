import { valueSpread } from "../../../simulations/lenses/evolution/valueSpread.ts";
import { describeValue, tableOfValue } from "../../../simulations/views/index.ts";
import type { ValueChartData } from "../../../simulations/views/index.ts";
import { formatShare } from "../../words/format.ts";
import { evolution as words } from "../../words/index.ts";
import { labelOf } from "./chartOf.ts";
import { seedRuns } from "./EvolutionState.ts";
import type { Track } from "./EvolutionState.ts";
import "./InWords.css";

/** The text equal of the chart: the story in sentences, the means over the seeds, and the whole table. */
export function InWords({ chart, tracks }: { chart: ValueChartData; tracks: readonly Track[] }) {
  const table = tableOfValue(chart);
  const spreads = tracks.flatMap((track) => {
    const last = valueSpread(seedRuns(track)).at(-1);
    return last === undefined || last.halfWidth === null || last.count < 3
      ? []
      : [{ key: track.key, label: labelOf(track), mean: last.mean, halfWidth: last.halfWidth, count: last.count }];
  });
  return (
    <details class="evolution-words">
      <summary>{words.inWords}</summary>
      <ul>
        {tracks.map(
          ({ key, architecture, without }) =>
            without !== null && <li key={key}>{words.changed({ architecture, without })}</li>,
        )}
        {describeValue(chart).map((phrase, index) => (
          <li key={index}>{words.phrase(phrase)}</li>
        ))}
        {spreads.map(({ key, ...spread }) => (
          <li key={key}>{words.spreadLine(spread)}</li>
        ))}
      </ul>
      <div class="scroll" tabIndex={0} role="region" aria-label={words.table}>
        <table>
          <caption>{words.table}</caption>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {heading(column, chart)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([quarter, ...values]) => (
              <tr key={quarter}>
                <th scope="row">{quarter}</th>
                {values.map((value, index) => (
                  <td key={table.columns[index + 1]}>{typeof value === "number" ? formatShare(value) : "–"}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** The heading of a column of `tableOfValue`: `platform`, `platform:guess`. */
function heading(column: string, { curves }: ValueChartData): string {
  const [key, part] = column.split(":");
  const label = curves.find((curve) => curve.key === key)?.label ?? "";
  const { quarter, ...parts } = words.columns;
  if (column === "quarter") return quarter;
  return part === undefined ? label : parts[part as keyof typeof parts]({ label });
}
