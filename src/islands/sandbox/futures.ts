import type { Outline } from "../../../simulations/lens/index.ts";
import { runId, type Run } from "../../../simulations/runner/index.ts";

/** One future of a run: what was done, and how it went. */
export interface Future {
  /** The run's own name, the same for the same value. */
  readonly id: string;
  readonly run: Run;
  readonly outline: Outline;
  /** Its place in the order in which they came, from 0; never given twice. */
  readonly nth: number;
  /** What somebody called it; empty until then. */
  readonly name: string;
}

/** All futures that are kept, the one that is shown, and the one that its curve is drawn over. */
export interface Futures {
  readonly list: readonly Future[];
  readonly shown: string;
  readonly before: string | null;
}

export const NO_FUTURES: Futures = { list: [], shown: "", before: null };

/** More curves and rows than that are no help. */
const KEPT_MAX = 6;

/**
 * The futures once a run is open. What was shown before stays beside it: whoever acts in the past has both. Only a future
 * that another one continues is dropped, unless it has a name. Another scenario or another Larkfield begins anew.
 */
export function withFuture(futures: Futures, run: Run, outline: Outline): Futures {
  const id = runId(run);
  const first = futures.list[0];
  if (first === undefined || first.run.seed !== run.seed || first.run.scenario !== run.scenario) {
    return { list: [{ id, run, outline, nth: 0, name: "" }], shown: id, before: null };
  }
  if (id === futures.shown) return futures;
  const isKnown = futures.list.some((one) => one.id === id);
  const nth = Math.max(...futures.list.map((one) => one.nth)) + 1;
  const all = isKnown ? futures.list : [...futures.list, { id, run, outline, nth, name: "" }];
  const isNeeded = (one: Future): boolean => one === first || one.id === id || one.name !== "";
  const lasting = all.filter((one) => isNeeded(one) || !all.some((other) => continues(other, one)));
  const surplus = lasting.filter((one) => !isNeeded(one)).slice(0, Math.max(0, lasting.length - KEPT_MAX));
  const list = lasting.filter((one) => !surplus.includes(one));
  const left = list.find((one) => one.id === futures.shown) ?? first;
  return { list, shown: id, before: left.id === id ? null : left.id };
}

/** Without a future that is not shown. */
export function withoutFuture({ list, shown, before }: Futures, id: string): Futures {
  const left = list.filter((one) => one.id !== id || id === shown);
  const other = left.find((one) => one.id !== shown);
  return { list: left, shown, before: before === id ? (other?.id ?? null) : before };
}

export function withName({ list, ...rest }: Futures, id: string, name: string): Futures {
  return { ...rest, list: list.map((one) => (one.id === id ? { ...one, name } : one)) };
}

/** Whether a future is the other one with more done in it. */
function continues({ run }: Future, { run: earlier, id }: Future): boolean {
  const { length } = earlier.commands;
  return run.commands.length > length && runId({ ...run, commands: run.commands.slice(0, length) }) === id;
}
