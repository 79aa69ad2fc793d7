import type { Outline, TangleSnapshot } from "../../../simulations/business/index.ts";
import {
  describeTangle,
  describeWait,
  tableOfTangle,
  tableOfWait,
  type ViewTable,
} from "../../../simulations/views/index.ts";
import { formatDecimal, formatShare } from "../../words/format.ts";
import { run as runWords, tangle, views } from "../../words/index.ts";

/** The text equal of the instrument: what the pictures show, in sentences and as two tables. */
export function InWords({ frame, outline }: { frame: TangleSnapshot; outline: Outline | null }) {
  const isEnded = outline !== null && frame.now >= outline.endAt;
  return (
    <details class="instrument-words">
      <summary>{runWords.inWords}</summary>
      <p>{views.describe({ phrases: describeTangle(frame) })}</p>
      {isEnded && <p>{views.describe({ phrases: describeWait(outline) })}</p>}
      <Table caption={views.tangleTable} table={tableOfTangle(frame)} />
      {isEnded && <Table caption={views.waitTable} table={tableOfWait(outline)} />}
    </details>
  );
}

function Table({ caption, table }: { caption: string; table: ViewTable }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {views.columns[column] ?? column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, rowIndex) => (
            <tr key={rowIndex}>
              {row.map((value, index) => (
                <td key={table.columns[index]}>{cell(table.columns[index] ?? "", value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cell(column: string, value: number | string | null): string {
  if (value === null) return "–";
  if (column === "system") return tangle.systemName({ code: String(value) });
  if (typeof value === "string") return value;
  return column === "busy" ? formatShare(value) : formatDecimal(value);
}
