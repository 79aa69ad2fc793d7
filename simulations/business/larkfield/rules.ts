import { AUTO } from "./request/parameters.ts";
import { Practice, Published, Regime } from "./state.ts";
import type { LarkfieldState } from "./state.ts";

const regimeOfInterpreter = {
  pair: Regime.pair,
  consumer: Regime.consumer,
  centre: Regime.centre,
  owner: Regime.owner,
} as const;

/** What an owner who does not stand behind its facts leaves them to: the consumer of its topic, or a pair without one. */
export function unownedRegime(state: LarkfieldState): number {
  return hasTopics(state) ? Regime.consumer : Regime.pair;
}

/** By whose rules a new flow of a type is built now. */
export function regimeFor(state: LarkfieldState, type: number): number {
  if (!state.hasChosen) return Regime.pair;
  const regime = regimeOfInterpreter[state.choices.interpreter];
  // Among pairs, too, a domain may describe its facts once for everyone; nobody checks what it releases then.
  if (regime === Regime.pair && state.types.published[type] !== Published.no) return Regime.owner;
  const isPractised = state.domains.practice[state.types.domain[type]!] === Practice.yes;
  return regime === Regime.owner && !isPractised ? unownedRegime(state) : regime;
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

/** Whether nobody goes on serving an older meaning: so it was before day 0. */
export function servesNobody({ choices, hasChosen }: LarkfieldState): boolean {
  return !hasChosen || choices.serves === "nobody";
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

/** Whether there is a centre now: to interpret facts, or to serve older meanings. */
export function hasCentre({ hasChosen, choices }: LarkfieldState): boolean {
  return hasChosen && (choices.interpreter === "centre" || choices.serves === "centre");
}

/** People whom a centre has gained after so many domains have joined since day 0. */
export function gained({ parameters }: Pick<LarkfieldState, "parameters">, joinedSince: number): number {
  return Math.floor(parameters["central.growth"] * joinedSince);
}
