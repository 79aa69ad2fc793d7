import { createRecording, decisionViews, overall } from "../../business/index.ts";
import type {
  ArchitectureName,
  LarkfieldState,
  QuarterFigures,
  RunRequest,
  WorldRecording,
} from "../../business/index.ts";
import { DAY_MS } from "../../kernel/index.ts";
import type { Mark, Told } from "../../lens/index.ts";
import { earlyRows, trustNow } from "./earlyDecisions.ts";
import type { EvolutionBrief } from "./EvolutionBrief.ts";
import { evolutionStops } from "./evolutionStops.ts";
import { moveCodes, orders } from "./orders.ts";
import type { EvolutionMove } from "./orders.ts";

/** Goes through a run day by day and tells it; `say` hears of each quarter as soon as it is over. */
export function tellEvolution(
  play: WorldRecording,
  say: (quarter: QuarterFigures) => void = () => undefined,
): Required<Told<EvolutionBrief>> {
  const { request, dayZero, quarterMs, endAt, worldAt } = play;
  const rows = earlyRows(worldAt(dayZero).simulation.state);
  const [trustByDay, actingByDay]: [number[], number[]] = [[], []];
  let quartersSaid = 0;
  for (let at = dayZero; at <= endAt; at += DAY_MS) {
    const { state } = worldAt(at).simulation;
    const { trust, acting } = trustNow(state, rows);
    trustByDay.push(trust);
    actingByDay.push(acting);
    for (; quartersSaid < state.figures.length; quartersSaid++) say(state.figures[quartersSaid]!);
  }
  const { simulation } = worldAt(endAt);
  const { traceHash, handledCount, state } = simulation;
  for (; quartersSaid < state.figures.length; quartersSaid++) say(state.figures[quartersSaid]!);
  const brief: EvolutionBrief = {
    architecture: request.architecture as ArchitectureName, // or there would be no world
    seed: request.seed,
    quarters: state.figures,
    ...overall(state),
    traceHash,
    handledCount,
    startAt: dayZero,
    quarterMs,
    bought: boughtIn(state),
    inputs: decisionViews(state).map(({ inputs }) => inputs),
    early: { count: rows.length, trustByDay, actingByDay },
    orders: ordersOf(state),
  };
  return { brief, traceHash, stops: evolutionStops(brief, endAt), marks: marksOf(brief) };
}

/** A run of the evolution told without keeping it, for builds, reports and tests. */
export function toldOf(request: RunRequest): Required<Told<EvolutionBrief>> {
  return tellEvolution(createRecording(request, { checkpointEveryMs: Infinity }));
}

/** The retailer that is bought brings its domains all at once; others join one at a time. */
export function boughtIn({ domains, dayZero, parameters, endAt }: LarkfieldState): EvolutionBrief["bought"] {
  const at = dayZero + parameters["acquisition.day"] * DAY_MS;
  const joining = domains.joinAt.filter((joinAt) => joinAt === at).length;
  return joining > 1 && at < endAt ? { at, domains: joining } : null;
}

function ordersOf({ commands, endAt }: LarkfieldState): EvolutionBrief["orders"] {
  return commands.flatMap((command) => {
    const isOrder = (code: EvolutionMove): boolean =>
      Object.entries(orders[code]).every(([field, value]) => command[field as "type"] === value);
    const move = moveCodes.find(isOrder);
    return move === undefined || command.at >= endAt ? [] : [{ move, at: command.at }];
  });
}

function marksOf({ bought, orders: given }: EvolutionBrief): Mark[] {
  const purchase = bought === null ? [] : [{ at: bought.at, code: "bought" }];
  return [...purchase, ...given.map(({ at }) => ({ at, code: "order" }))].sort((one, other) => one.at - other.at);
}
