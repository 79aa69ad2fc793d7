import type { DecisionView, OccasionLog } from "../../business/index.ts";
import { DAY_MS } from "../../kernel/index.ts";
import type { InstantMs } from "../../kernel/index.ts";

/** A time for which trust in the data of one decision lay below its mark. */
export interface DrySpell {
  readonly decision: number;
  /** The decision, a row of the log, whose wrong result was seen and took trust below the mark. */
  readonly row: number;
  readonly from: InstantMs;
  /** Null while it lasts. */
  readonly to: InstantMs | null;
  /** Trust before the fall began, and after it. */
  readonly high: number;
  readonly low: number;
  /** Days from that high to the fall below the mark. */
  readonly fallDays: number;
}

/** So long before a fall its high is looked for. */
const HIGH_WITHIN_MS = 60 * DAY_MS;

/** Every fall of trust below its mark and the return, in the order of the falls. */
export function drySpells(log: OccasionLog, decisions: readonly DecisionView[]): readonly DrySpell[] {
  const spells: DrySpell[] = [];
  for (const view of decisions) {
    const rows = rowsOf(log, view.decision);
    const trustAfter = (place: number): number => {
      const next = rows[place + 1];
      return next === undefined ? view.trust : log.trust[next]!;
    };
    let open: DrySpell | null = null;
    rows.forEach((row, place) => {
      const [before, after] = [log.trust[row]!, trustAfter(place)];
      const at = log.at[row]!;
      if (before >= view.mark && after < view.mark) {
        const high = highBefore(log, rows, place);
        const fallDays = (at - log.at[high]!) / DAY_MS;
        open = { decision: view.decision, row, from: at, to: null, high: log.trust[high]!, low: after, fallDays };
      } else if (open !== null && before < view.mark && after >= view.mark) {
        spells.push({ ...open, to: at });
        open = null;
      }
    });
    if (open !== null) spells.push(open);
  }
  return spells.sort((one, other) => one.from - other.from);
}

export function rowsOf({ decision, count }: Pick<OccasionLog, "decision" | "count">, wanted: number): number[] {
  return Array.from({ length: count }, (_, row) => row).filter((row) => decision[row] === wanted);
}

/** The last row with the highest trust of the weeks before one, itself included. */
function highBefore({ at, trust }: OccasionLog, rows: readonly number[], place: number): number {
  let highest = rows[place]!;
  for (let back = place - 1; back >= 0 && at[rows[back]!]! > at[rows[place]!]! - HIGH_WITHIN_MS; back--) {
    if (trust[rows[back]!]! > trust[highest]!) highest = rows[back]!;
  }
  return highest;
}

/** Days from the high to below the mark, and from there back up to it, as medians of what was over by an instant. */
export function spellDays(
  spells: readonly DrySpell[],
  by: InstantMs,
): { readonly fallDays: number | null; readonly backDays: number | null } {
  const falls = spells.filter(({ from }) => from <= by).map(({ fallDays }) => fallDays);
  const backs = spells.flatMap(({ from, to }) => (to !== null && to <= by ? [(to - from) / DAY_MS] : []));
  return { fallDays: middle(falls), backDays: middle(backs) };
}

function middle(values: readonly number[]): number | null {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? null;
}
