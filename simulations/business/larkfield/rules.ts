import { AUTO } from "./request/parameters.ts";
import { Practice, Published, Regime } from "./state.ts";
import type { LarkfieldState } from "./state.ts";

const regimeOfInterpreter = {
  pair: Regime.pair,
  consumer: Regime.consumer,
  centre: Regime.centre,
  owner: Regime.owner,
} as const;

/** By whose rules a new flow of a type is built now. An owner without practices leaves it to the consumer. */
export function regimeFor(state: LarkfieldState, type: number): number {
  if (!state.hasChosen) return Regime.pair;
  const regime = regimeOfInterpreter[state.choices.interpreter];
  // Among pairs, too, a domain may describe its facts once for everyone; nobody checks what it releases then.
  if (regime === Regime.pair && state.types.published[type] !== Published.no) return Regime.owner;
  const isPractised = state.domains.practice[state.types.domain[type]!] === Practice.yes;
  return regime === Regime.owner && !isPractised ? Regime.consumer : regime;
}

/** What pairs and the centre built in an earlier stage is still looked after as it was. */
function isAgreed(regime: number): boolean {
  return regime === Regime.pair || regime === Regime.centre;
}

/** Share of faults that get through: by the check of the flow's own regime. What nobody chose a check for has none. */
export function missOf(state: LarkfieldState, regime: number): number {
  const { choices, parameters, hasChosen } = state;
  const isChosen = hasChosen && regime === regimeOfInterpreter[choices.interpreter];
  const check = isChosen ? choices.check : isAgreed(regime) ? "byHand" : "none";
  if (check === "none") return 1;
  if (check === "byHand") return parameters["checks.missByHand"];
  return parameters["checks.on"] ? parameters["checks.missAutomated"] : 1;
}

/** Probability that a reader of a regime is told of a change. */
export function toldShare(state: LarkfieldState, regime: number): number {
  const { choices, parameters, hasChosen } = state;
  const isChosen = hasChosen && regime === regimeOfInterpreter[choices.interpreter];
  if (isAgreed(regime) && !isChosen) return 1;
  return isChosen && choices.told !== "chance" ? 1 : parameters["notice.told"];
}

/** Probability that a central release breaks a reader. */
export function reworkShare(state: LarkfieldState): number {
  const share = state.parameters["rework.share"];
  return share === AUTO ? missOf(state, Regime.centre) / state.parameters["changes.fields"] : share;
}

/** Whether facts travel in topics now. */
export function hasTopics(state: LarkfieldState): boolean {
  return state.hasChosen && state.choices.transport !== "callOrFile";
}
