import type { ArchitectureName } from "../../../simulations/business/index.ts";
import { landingAsk as words } from "../../words/index.ts";
import { LineSample } from "../evolution/LineSample.tsx";
import "./BetChips.css";

interface BetChipsProps {
  readonly architectures: readonly ArchitectureName[];
  /** What is bet on; null while nothing is. */
  readonly bet: ArchitectureName | null;
  readonly onBet: (on: ArchitectureName) => void;
}

/** Four ways to connect one retailer. A tap is the bet and starts the run. Each shows the line it will be drawn with. */
export function BetChips({ architectures, bet, onBet }: BetChipsProps) {
  return (
    <div class="bet-chips" role="group" aria-label={words.lead}>
      {architectures.map((name) => (
        <button
          key={name}
          type="button"
          class={`bet-chip is-${name}`}
          aria-pressed={bet === name}
          aria-disabled={bet !== null}
          onClick={() => bet === null && onBet(name)}
        >
          <LineSample name={name} />
          <span>{words.chips[name]}</span>
        </button>
      ))}
    </div>
  );
}
