import type { TangleTotals } from "../../../simulations/business/index.ts";
import { formatNumber, formatShare } from "../../words/format.ts";
import { tangle as words } from "../../words/index.ts";
import type { ShownWait } from "./waitToShow.ts";

interface NumbersProps {
  totals: TangleTotals;
  wait: ShownWait | null;
  /** Opens the chain of causes; null where no run is open. */
  onWhy: (() => void) | null;
  isWhyOpen: boolean;
}

/** The four numbers of the tangle, read off the frame, each with its unit. The wait carries "why?". */
export function Numbers({ totals, wait, onWhy, isWhyOpen }: NumbersProps) {
  // With facts published once, what has to be kept running is no longer one link per reader.
  const isShared = totals.connections !== totals.links;
  const waitLabel = wait?.of === "half" ? words.numbers.waitDaysHalf : words.numbers.waitDays;
  return (
    <dl class="instrument-numbers">
      <div>
        <dt>{isShared ? words.numbers.connections : words.numbers.links}</dt>
        <dd>{formatNumber(isShared ? totals.connections : totals.links)}</dd>
      </div>
      <div>
        <dt>{words.numbers.openTickets}</dt>
        <dd>{formatNumber(totals.openTickets)}</dd>
      </div>
      <div>
        <dt>
          {waitLabel}
          {wait && onWhy && (
            <button type="button" class="why-link" aria-expanded={isWhyOpen} onClick={onWhy}>
              {words.why}
            </button>
          )}
        </dt>
        <dd>{wait ? words.days({ days: wait.days }) : words.numbers.none}</dd>
      </div>
      <div>
        <dt>{words.numbers.integrationShare}</dt>
        <dd>{formatShare(totals.integrationShare)}</dd>
      </div>
    </dl>
  );
}
