import { AUTO } from "./request/parameters.ts";
import type { Choices } from "./architectures/choices.ts";
import { Practice, Published, Regime } from "./state.ts";
import type { LarkfieldState } from "./state.ts";

const regimeOfInterpreter = {
  pair: Regime.pair,
  consumer: Regime.consumer,
  centre: Regime.centre,
  owner: Regime.owner,
} as const;

/** The rows that hold for what a domain owns: its own where somebody has ordered them, else everybody's. */
export function choicesOf({ choices, ownChoices }: LarkfieldState, domain: number): Choices {
  return ownChoices[domain] ?? choices;
}

function choicesFor(state: LarkfieldState, type: number): Choices {
  return choicesOf(state, state.types.domain[type]!);
}

/** Whether rows hold anywhere for which this is true. Before day 0 none do. */
function isAnywhere({ hasChosen, choices, ownChoices }: LarkfieldState, holds: (rows: Choices) => boolean): boolean {
  return hasChosen && (holds(choices) || ownChoices.some((own) => own !== null && holds(own)));
}

/** What an owner who does not stand behind its facts leaves them to: the consumer of its topic, or a pair without one. */
export function unownedRegime(state: LarkfieldState, type: number): number {
  return hasTopics(state, state.types.domain[type]!) ? Regime.consumer : Regime.pair;
}

/** By whose rules a new flow of a type is built now. */
export function regimeFor(state: LarkfieldState, type: number): number {
  if (!state.hasChosen) return Regime.pair;
  const regime = regimeOfInterpreter[choicesFor(state, type).interpreter];
  // Among pairs, too, a domain may describe its facts once for everyone; nobody checks what it releases then.
  if (regime === Regime.pair && state.types.published[type] !== Published.no) return Regime.owner;
  const owner = state.types.domain[type]!;
  const isPublished = state.types.published[type] === Published.yes;
  // Nobody publishes what nobody is paid for; what has been published stays.
  const isPractised =
    state.domains.practice[owner] === Practice.yes && (isPublished || state.domains.paid[owner] === 1);
  return regime === Regime.owner && !isPractised ? unownedRegime(state, type) : regime;
}

/** What pairs and the centre built in an earlier stage is still looked after as it was. */
function isAgreed(regime: number): boolean {
  return regime === Regime.pair || regime === Regime.centre;
}

/** Share of faults that get through: by the check of the flow's own regime. What nobody chose a check for has none. */
export function missOf(state: LarkfieldState, type: number, regime: number): number {
  const { parameters, hasChosen } = state;
  const choices = choicesFor(state, type);
  const isChosen = hasChosen && regime === regimeOfInterpreter[choices.interpreter];
  const check = isChosen ? choices.check : isAgreed(regime) ? "byHand" : "none";
  if (check === "none") return 1;
  if (check === "byHand") return parameters["checks.missByHand"];
  return parameters["checks.on"] ? parameters["checks.missAutomated"] : 1;
}

/** Whether the owner of a contract releases what nobody has checked. */
export function hasNoCheck(state: LarkfieldState, type: number): boolean {
  const { check } = choicesFor(state, type);
  return check === "none" || (check === "automated" && !state.parameters["checks.on"]);
}

/** Probability that a reader is told of a change of a domain's facts where neither a pair nor a catalogue sees to it. */
function toldByChance({ parameters, domains, types }: LarkfieldState, type: number): number {
  return domains.tells[types.domain[type]!] === 1 ? 1 : parameters["notice.told"];
}

/** Probability that a reader of a regime is told of a change. */
export function toldShare(state: LarkfieldState, type: number, regime: number): number {
  const choices = choicesFor(state, type);
  const isChosen = state.hasChosen && regime === regimeOfInterpreter[choices.interpreter];
  if (isAgreed(regime) && !isChosen) return 1;
  return isChosen && choices.told !== "chance" ? 1 : toldByChance(state, type);
}

/** The same for the readers of a contract, by whether a check has found the change. */
export function toldOfRelease(state: LarkfieldState, type: number, isCaught: boolean): number {
  return isCaught && choicesFor(state, type).told !== "chance" ? 1 : toldByChance(state, type);
}

/** Whether a catalogue lists who reads a type. */
export function hasCatalogue(state: LarkfieldState, type: number): boolean {
  return choicesFor(state, type).told === "catalogue";
}

/** Whether nobody goes on serving an older meaning: so it was before day 0. */
export function servesNobody(state: LarkfieldState, type: number): boolean {
  return !state.hasChosen || choicesFor(state, type).serves === "nobody";
}

/** Probability that a central release breaks a reader. */
export function reworkShare(state: LarkfieldState, type: number): number {
  const share = state.parameters["rework.share"];
  return share === AUTO ? missOf(state, type, Regime.centre) / state.parameters["changes.fields"] : share;
}

/** Whether a domain's facts travel in topics now. */
export function hasTopics(state: LarkfieldState, domain: number): boolean {
  return state.hasChosen && choicesOf(state, domain).transport !== "callOrFile";
}

/** Whether anybody's do: then there is a broker. */
export function hasBroker(state: LarkfieldState): boolean {
  return isAnywhere(state, ({ transport }) => transport !== "callOrFile");
}

/** Whether owners are to stand behind their facts anywhere. */
export function hasOwners(state: LarkfieldState): boolean {
  return isAnywhere(state, ({ interpreter }) => interpreter === "owner");
}

/** Whether there is a centre now: to interpret facts, to serve older meanings, or to do what the domains ask of it. */
export function hasCentre(state: LarkfieldState): boolean {
  const { parameters } = state;
  if (parameters["demand.everyDays"] > 0 && parameters["demand.team"] === "centre") return true;
  return isAnywhere(state, ({ interpreter, serves }) => interpreter === "centre" || serves === "centre");
}

/** People whom a centre has gained after so many domains have joined since day 0. */
export function gained({ parameters }: Pick<LarkfieldState, "parameters">, joinedSince: number): number {
  return Math.floor(parameters["central.growth"] * joinedSince);
}
