import { decisionKinds } from "../request/catalogue.ts";
import type { Parameters } from "../request/parameters.ts";

/** What one kind of decision is worth, a right one being 1. */
export interface Worth {
  readonly loss: number;
  readonly manual: number;
  /** P(all inputs right) at which acting earns as much as deciding by hand: (Gm + L) ÷ (G + L). */
  readonly bar: number;
  /** Long-run trust of data that are right exactly at the bar: a·bar ÷ (a·bar + b(1 − bar)) (DOMAIN.md F28). */
  readonly threshold: number;
  readonly usefulMs: number;
}

const worthsUnder = new WeakMap<Parameters, readonly Worth[]>();

/** The worth of a kind of decision under the parameters of a run. */
export function worthOf(parameters: Parameters, kind: number): Worth {
  let worths = worthsUnder.get(parameters);
  if (worths === undefined) {
    worths = decisionKinds.map((entry) => worth(parameters, entry));
    worthsUnder.set(parameters, worths);
  }
  return worths[kind]!;
}

function worth(parameters: Parameters, entry: (typeof decisionKinds)[number]): Worth {
  const loss = (entry.loss / entry.gain) * parameters["decisions.lossScale"];
  const manual = (entry.manual / entry.gain) * parameters["decisions.manualScale"];
  const bar = (manual + loss) / (1 + loss);
  const up = parameters["trust.gain"] * bar;
  const down = parameters["trust.loss"] * (1 - bar);
  return { loss, manual, bar, threshold: up / (up + down), usefulMs: entry.usefulMs };
}
