import { createRecording, decisionViews, halfYearMs, occasionLog } from "../../business/index.ts";
import type { LarkfieldState, RunRequest, WorldRecording } from "../../business/index.ts";
import { DAY_MS } from "../../kernel/index.ts";
import type { Mark, Told } from "../../lens/index.ts";
import { besides } from "./besides.ts";
import type { DecisionBrief } from "./DecisionBrief.ts";
import { drySpells } from "./drySpells.ts";
import { figuresBetween } from "./figuresBetween.ts";
import { moveCodes, orders } from "./orders.ts";
import { decisionStops } from "./decisionStops.ts";

/** The curve has a point each five days, which looks back six weeks. */
const EVERY_MS = 5 * DAY_MS;
const BACK_MS = 42 * DAY_MS;

/** Plays a run of the decisions to its end, and those beside it that its questions ask about. */
export function tellDecision(play: WorldRecording): Required<Told<DecisionBrief>> {
  const brief = { ...briefOf(play), ...besides(play.request) };
  const { traceHash } = play.worldAt(play.endAt).simulation;
  return { stops: decisionStops(play, brief), marks: marksOf(brief), traceHash, brief };
}

/** A run of the decisions told without keeping it, for builds, reports and tests. */
export function toldOf(request: RunRequest): Required<Omit<Told<DecisionBrief>, "brief">> & DecisionBrief {
  const { brief, ...told } = tellDecision(createRecording(request, { checkpointEveryMs: Infinity }));
  return { ...told, ...brief };
}

/** What one run by itself says, at its end. */
export function briefOf(play: WorldRecording): Omit<DecisionBrief, "byInputs" | "byDelay"> {
  const { dayZero: startAt, endAt } = play;
  const log = occasionLog(play, startAt - 1, endAt);
  const { state } = play.worldAt(endAt).simulation;
  const decisions = decisionViews(state);
  const between = (from: number, to: number) => figuresBetween(log, decisions, from, to);
  const halfMs = halfYearMs(state);
  const steps = Math.floor((endAt - startAt) / EVERY_MS);
  return {
    startAt,
    endAt,
    log,
    decisions,
    spells: drySpells(log, decisions),
    moments: Array.from({ length: steps }, (_, index) => {
      const at = startAt + (index + 1) * EVERY_MS;
      const { joint, bar, acted } = between(Math.max(startAt - 1, at - BACK_MS), at);
      return { at, joint, bar, acted };
    }),
    halves: Array.from({ length: Math.round((endAt - startAt) / halfMs) }, (_, index) => {
      // What happens at the instant at which a half-year ends belongs to the next.
      const from = startAt + index * halfMs - 1;
      const { feed, joint, bar, acted, value } = between(from, from + halfMs);
      return { half: index + 1, feed, joint, bar, acted, value };
    }),
    refills: refillsOf(state),
    moves: movesOf(state),
  };
}

/** Right results that refill what one wrong result lets out, where trust is at its mark: mean over all decisions. */
function refillsOf(state: LarkfieldState): number {
  const { "trust.gain": gain, "trust.loss": loss } = state.parameters;
  const each = decisionViews(state).map(({ mark }) => (loss * mark) / (gain * (1 - mark)));
  return each.reduce((sum, one) => sum + one, 0) / each.length;
}

function marksOf({ spells, moves, decisions }: Omit<DecisionBrief, "byInputs" | "byDelay">): Mark[] {
  const falls = spells.flatMap(({ decision, from, to }) => {
    const { domain, kind } = decisions[decision]!;
    const fall = { at: from, code: "fall", parameters: { domain, kind } };
    return to === null ? [fall] : [fall, { at: to, code: "back", parameters: { domain, kind } }];
  });
  return [...falls, ...moves.map(({ at }) => ({ at, code: "order" }))].sort((one, other) => one.at - other.at);
}

/** Orders of the lens that were given before the end. */
function movesOf({ commands, endAt }: LarkfieldState): DecisionBrief["moves"] {
  return commands.flatMap((command) => {
    const move = moveCodes.find((code) =>
      Object.entries(orders[code]).every(([field, value]) => command[field as "type"] === value),
    );
    return move === undefined || command.at >= endAt ? [] : [{ move, at: command.at }];
  });
}
