import { DAY_MS, exponentialMs } from "../../../kernel/index.ts";
import { addRow } from "../../addRow.ts";
import { decisionKinds } from "../request/catalogue.ts";
import { MOST_KEYS } from "../request/numberOfType.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import { lastJudged, judgeInput, RIGHT } from "./judging.ts";
import { foundWrong } from "../work/noticing.ts";
import { numberOfDecision } from "../numbers.ts";
import type { RecordedInput } from "./Recorder.ts";
import { MOST_INPUTS, NONE, Practice, Regime, Transport, Wrong, wrongCauses } from "../state.ts";
import type { LarkfieldState, WrongIndex } from "../state.ts";
import { worthOf } from "./worth.ts";

/** How long after an outage a decision still counts as near it. */
const NEAR_MS = DAY_MS;
/** More draws than an occasion can have inputs: one for each input that may be traced. */
const TRACES_PER_OCCASION = 16;

/** An occasion of a decision has come: it is taken now, or, for a share of them, right after the next fact of an input. */
export function occasion(larkfield: Larkfield, decision: number, serial: number): void {
  const { simulation } = larkfield;
  const { state } = simulation;
  const { parameters, decisions } = state;
  const number = decisions.number[decision]!;
  const gapMs = exponentialMs(
    simulation.draw("occasion.gap", number, serial + 1),
    DAY_MS / parameters["decisions.perDay"],
  );
  simulation.schedule(simulation.now + gapMs, larkfieldEvents.occasion, decision, serial + 1);
  const triggered = parameters["decisions.triggered"];
  if (triggered > 0 && simulation.draw("occasion.triggered", number, serial) < triggered) {
    decisions.triggered[decision] = decisions.triggered[decision]! + 1;
    return;
  }
  const key = Math.floor(simulation.draw("occasion.key", number, serial) * parameters["facts.keys"]);
  take(larkfield, decision, key, serial);
}

/** An occasion right after a fact: the worst moment to ask. */
export function takeTriggered(larkfield: Larkfield, decision: number, serialAndKey: number): void {
  const key = serialAndKey % MOST_KEYS;
  // Serials from 0 belong to occasions that nothing triggered.
  take(larkfield, decision, key, -1 - (serialAndKey - key) / MOST_KEYS);
}

/** How the inputs of the present occasion were judged. Filled in place: this is the hottest path of a run. */
const present = {
  wrong: new Int8Array(MOST_INPUTS),
  flow: new Int32Array(MOST_INPUTS),
};

function take(larkfield: Larkfield, decision: number, key: number, serial: number): void {
  const { simulation, recorder } = larkfield;
  const { state } = simulation;
  const { parameters, decisions, tally, domains, types, flows } = state;
  const now = simulation.now;
  const kind = decisions.kind[decision]!;
  const worth = worthOf(parameters, kind);
  const quarter = Math.floor((now - state.dayZero) / state.quarterMs);
  const isCounted = quarter >= 0 && quarter < state.quarters;
  const inputs: RecordedInput[] | null = recorder === null ? null : [];
  const trust = decisions.trust[decision]!;
  if (isCounted) {
    tally.occasions[quarter]! += 1;
    tally.byHand[quarter]! += worth.manual;
  }
  if (decisions.unbuilt[decision]! > 0) {
    if (isCounted) tally.value[quarter]! += worth.manual;
    if (recorder !== null) {
      const { manual: value } = worth;
      recorder.occasion({
        decision,
        serial,
        key,
        at: now,
        hasActed: false,
        value,
        byHand: "unbuilt",
        trust,
        inputs: inputs!,
      });
    }
    return;
  }
  const reader = decisions.domain[decision]!;
  const count = decisions.inputCount[decision]!;
  let isReadable = true;
  let isTooOld = false;
  let isRight = true;
  let isIntact = true;
  let isNear = now - domains.readerFailedAt[reader]! < NEAR_MS || domains.readerDownAt[reader] !== NONE;
  for (let index = 0; index < count; index++) {
    const type = state.inputs[decision * MOST_INPUTS + index]!;
    const flow = state.flowOf[type * domains.count + reader]!;
    const wrong = judgeInput(state, flow, key, now);
    present.wrong[index] = wrong;
    present.flow[index] = flow;
    const owner = types.domain[type]!;
    isNear ||= now - domains.sourceFailedAt[owner]! < NEAR_MS || domains.sourceDownAt[owner] !== NONE;
    isNear ||= flows.transport[flow] === Transport.topic && now - state.brokerFailedAt < NEAR_MS;
    if (wrong !== RIGHT) isRight = false;
    if (wrong === Wrong.missing) isReadable = false;
    if (wrong === Wrong.lost || wrong === Wrong.late || wrong === Wrong.missing) isIntact = false;
    if (
      lastJudged.ageMs > worth.usefulMs &&
      flows.regime[flow] === Regime.owner &&
      domains.practice[owner] === Practice.yes
    ) {
      isTooOld = true;
    }
    if (isCounted) countRead(state, quarter, wrong);
    inputs?.push(recordedInput(state, type, flow, key, wrong));
  }
  const hasActed = isReadable && !isTooOld && isTrusted(larkfield, decision, serial, worth.threshold);
  const value = !hasActed ? worth.manual : isRight ? 1 : -worth.loss;
  if (isCounted) {
    tally.value[quarter]! += value;
    tally.built[quarter]! += 1;
    if (hasActed) tally.acted[quarter]! += 1;
    if (isReadable) tally.readable[quarter]! += 1;
    if (isNear) tally.near[quarter]! += 1;
    if (isNear && isIntact) tally.nearIntact[quarter]! += 1;
    tally.kindJudged[quarter * decisionKinds.length + kind]! += 1;
    if (isRight) tally.kindRight[quarter * decisionKinds.length + kind]! += 1;
  }
  if (recorder !== null) {
    const byHand = hasActed ? null : !isReadable ? "unreadable" : isTooOld ? "tooOld" : "distrust";
    recorder.occasion({ decision, serial, key, at: now, hasActed, value, byHand, trust, inputs: inputs! });
  }
  if (isReadable) learnFromResult(larkfield, decision, serial, count, hasActed, isRight);
}

/** Whether people act on data that can be read: by the bar, out of habit as often as they trust, or because they have to. */
function isTrusted({ simulation }: Larkfield, decision: number, serial: number, threshold: number): boolean {
  const { parameters, decisions } = simulation.state;
  const trust = decisions.trust[decision]!;
  if (parameters["decisions.policy"] === "always") return true;
  if (parameters["decisions.policy"] === "bar") return trust >= threshold;
  return simulation.draw("habit", decisions.number[decision]!, serial) < trust;
}

function countRead(state: LarkfieldState, quarter: number, wrong: number): void {
  const { tally } = state;
  tally.reads[quarter]! += 1;
  if (wrong === RIGHT) tally.right[quarter]! += 1;
  else tally.wrong[quarter * wrongCauses.length + wrong]! += 1;
  if (lastJudged.ageMs < 0) return;
  if (state.ageCount === state.ages.length) {
    const longer = new Float64Array(2 * state.ages.length);
    longer.set(state.ages);
    state.ages = longer;
  }
  state.ages[state.ageCount++] = lastJudged.ageMs;
}

/** People see some results: trust moves, and a wrong one may be traced to the flows that are misread or mismapped. */
function learnFromResult(
  larkfield: Larkfield,
  decision: number,
  serial: number,
  count: number,
  hasActed: boolean,
  isRight: boolean,
): void {
  const { simulation } = larkfield;
  const { parameters, decisions } = simulation.state;
  const number = decisions.number[decision]!;
  const share = parameters["results.seen"] * (hasActed ? 1 : parameters["results.seenManualFactor"]);
  if (simulation.draw("result.seen", number, serial) >= share) return;
  const trust = decisions.trust[decision]!;
  if (isRight) {
    decisions.trust[decision] = trust + parameters["trust.gain"] * (1 - trust);
    return;
  }
  decisions.trust[decision] = trust - parameters["trust.loss"] * trust;
  for (let index = 0; index < count; index++) {
    const wrong = present.wrong[index]!;
    if (wrong !== Wrong.misread && wrong !== Wrong.mismapped) continue;
    const isTraced =
      simulation.draw("result.traced", number, serial * TRACES_PER_OCCASION + index) < parameters["notice.traceShare"];
    if (isTraced) foundWrong(larkfield, present.flow[index]!, wrong === Wrong.misread);
  }
}

/** One input as the recorder writes it down. */
export function recordedInput(
  state: LarkfieldState,
  type: number,
  flow: number,
  key: number,
  wrong: number,
): RecordedInput {
  const { copies, truth, flows, parameters } = state;
  const keys = parameters["facts.keys"];
  const isCall = flows.transport[flow] === Transport.call;
  return {
    type,
    flow,
    wrong: wrong === RIGHT ? null : (wrong as WrongIndex),
    fact: isCall ? truth.known[type * keys + key]! : copies.fact[flow * keys + key]!,
    truth: truth.fact[type * keys + key]!,
    known: flows.known[flow]!,
  };
}

/** A new decision of a domain. `inputs` are fact types of other domains. Answers its row. */
export function addDecision(larkfield: Larkfield, domain: number, kind: number, types: readonly number[]): number {
  const { simulation } = larkfield;
  const { state } = simulation;
  const { decisions, parameters } = state;
  const row = addRow(decisions, decisions.kind);
  if ((row + 1) * MOST_INPUTS > state.inputs.length) {
    const longer = new Int32Array(2 * state.inputs.length);
    longer.set(state.inputs);
    state.inputs = longer;
  }
  const number = numberOfDecision(state, domain);
  decisions.number[row] = number;
  decisions.kind[row] = kind;
  decisions.domain[row] = domain;
  decisions.inputCount[row] = types.length;
  decisions.unbuilt[row] = 0;
  decisions.trust[row] = parameters["trust.start"];
  decisions.createdAt[row] = simulation.now;
  decisions.triggered[row] = 0;
  decisions.wakened[row] = 0;
  types.forEach((type, index) => void (state.inputs[row * MOST_INPUTS + index] = type));
  state.decisionsOfDomain[domain]!.push(row);
  const gapMs = exponentialMs(simulation.draw("occasion.gap", number, 0), DAY_MS / parameters["decisions.perDay"]);
  simulation.schedule(simulation.now + gapMs, larkfieldEvents.occasion, row, 0);
  return row;
}
