import { exponentialMs, HOUR_MS, MINUTE_MS, SECOND_MS } from "../../../kernel/index.ts";
import { addRow } from "../../addRow.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import { NONE } from "../state.ts";
import type { LarkfieldState } from "../state.ts";

/** Plans the first fact of the topic and the stop of its consumers. Nothing where there are none. */
export function beginReading(larkfield: Larkfield): void {
  const { simulation } = larkfield;
  const { consumers, parameters, dayZero } = simulation.state;
  if (consumers.lanes.length === 0) return;
  open(larkfield);
  planFact(larkfield, 0, dayZero);
  const minutes = parameters["consumers.stopMinutes"];
  const at = dayZero + Math.round(parameters["consumers.stopAtMinute"] * MINUTE_MS);
  if (minutes > 0) simulation.schedule(at, larkfieldEvents.groupStop, Math.round(minutes * MINUTE_MS));
}

/** What lies in the topic from the start: so many rounds of all keys, the hot one last in each. */
function open(larkfield: Larkfield): void {
  const { parameters, dayZero, consumers } = larkfield.simulation.state;
  const keys = parameters["consumers.keys"];
  const opening = openingFacts(larkfield.simulation.state);
  for (let serial = 0; serial < opening; serial++) {
    const key = serial % (keys + 1);
    const isHot = key === keys;
    const lane = isHot ? 0 : laneOfKey(larkfield, key);
    const row = enter(larkfield, lane, isHot ? 0 : NONE);
    consumers.facts.beganAt[row] = dayZero;
    consumers.facts.doneAt[row] = dayZero;
    consumers.next[lane]! += 1;
    consumers.done[lane]! += 1;
  }
}

/** How many facts lie in the topic from the start: its first rows. */
export function openingFacts({ parameters }: LarkfieldState): number {
  const keys = parameters["consumers.keys"];
  return keys === Infinity ? 0 : parameters["consumers.opening"] * (keys + 1);
}

function planFact({ simulation }: Larkfield, serial: number, after: number): void {
  const { parameters, dayZero } = simulation.state;
  const gapMs = SECOND_MS / parameters["consumers.factsPerSecond"];
  const at = after + exponentialMs(simulation.draw("consumers.gap", serial, 0), gapMs);
  if (at < dayZero + parameters["consumers.hours"] * HOUR_MS) simulation.schedule(at, larkfieldEvents.append, serial);
}

/** A fact is appended to its partition; the consumer of that partition takes it if it has nothing else to do. */
export function append(larkfield: Larkfield, serial: number): void {
  const { simulation } = larkfield;
  const { consumers } = simulation.state;
  planFact(larkfield, serial + 1, simulation.now);
  const hotPart = hotPartOf(larkfield, serial);
  const lane = hotPart === NONE ? laneOf(larkfield, serial) : hotPart % consumers.lanes.length;
  enter(larkfield, lane, hotPart);
  staff(larkfield);
  take(larkfield, lane % consumers.inHand.length);
}

/** Appends a fact to its partition; answers its row. */
function enter({ simulation }: Larkfield, lane: number, hotPart: number): number {
  const { facts, lanes } = simulation.state.consumers;
  const row = addRow(facts, facts.lane);
  facts.lane[row] = lane;
  facts.offset[row] = lanes[lane]!.length;
  facts.hotPart[row] = hotPart;
  facts.at[row] = simulation.now;
  facts.beganAt[row] = NONE;
  facts.doneAt[row] = NONE;
  lanes[lane]!.push(row);
  return row;
}

/**
 * Consumers come and go with the setting: the partitions are dealt out anew. Nobody drops what is in hand; a consumer that has
 * to go, goes when it has nothing in hand.
 */
function staff({ simulation }: Larkfield): void {
  const { consumers, parameters } = simulation.state;
  const wanted = parameters["consumers.count"];
  const { inHand } = consumers;
  if (inHand.length === wanted || inHand.subarray(wanted).some((row) => row !== NONE)) return;
  consumers.inHand = Int32Array.from({ length: wanted }, (_, consumer) => inHand[consumer] ?? NONE);
  consumers.turn = Int32Array.from({ length: wanted }, (_, consumer) => consumer);
}

/** The hot key may be split into parts, which its facts take in turn at random. */
function hotPartOf({ simulation }: Larkfield, serial: number): number {
  const { parameters } = simulation.state;
  if (simulation.draw("consumers.hot", serial, 0) >= parameters["consumers.hotShare"]) return NONE;
  return Math.floor(simulation.draw("consumers.part", serial, 0) * parameters["consumers.hotParts"]);
}

/** Which of the keys a fact belongs to, from 0; NONE where there are very many. */
export function keyOf({ simulation }: Larkfield, serial: number): number {
  const keys = simulation.state.parameters["consumers.keys"];
  return keys === Infinity ? NONE : Math.floor(simulation.draw("consumers.key", serial, 0) * keys);
}

/** Where a key lies is drawn once, or they take turns; of very many keys, each fact may as well lie anywhere. */
function laneOf(larkfield: Larkfield, serial: number): number {
  const { simulation } = larkfield;
  const key = keyOf(larkfield, serial);
  if (key !== NONE) return laneOfKey(larkfield, key);
  return Math.floor(simulation.draw("consumers.key", serial, 0) * simulation.state.consumers.lanes.length);
}

function laneOfKey({ simulation }: Larkfield, key: number): number {
  const { parameters, consumers } = simulation.state;
  if (parameters["consumers.spread"] === "even") return key % consumers.lanes.length;
  return Math.floor(simulation.draw("consumers.lane", key, 0) * consumers.lanes.length);
}

/**
 * A consumer that is free takes the next fact of its partitions, which it looks at in turn; each partition has one consumer.
 * What another has still in hand, from before the partitions were dealt out anew, comes first.
 */
function take({ simulation }: Larkfield, consumer: number): void {
  const { consumers, parameters } = simulation.state;
  const { lanes, next, done, facts, inHand, turn } = consumers;
  if (inHand[consumer] !== NONE || simulation.now < consumers.upAt) return;
  const step = inHand.length;
  let lane = turn[consumer]!;
  for (let looked = consumer; looked < lanes.length; looked += step) {
    const row = lanes[lane]![next[lane]!];
    const following = lane + step < lanes.length ? lane + step : consumer;
    if (row !== undefined && next[lane] === done[lane]) {
      turn[consumer] = following;
      next[lane]! += 1;
      inHand[consumer] = row;
      facts.beganAt[row] = simulation.now;
      const workMs = exponentialMs(
        simulation.draw("consumers.work", row, 0),
        SECOND_MS / parameters["consumers.perSecond"],
      );
      simulation.schedule(simulation.now + workMs, larkfieldEvents.handled, consumer);
      return;
    }
    lane = following;
  }
}

/** A consumer is done with the fact in hand. */
export function handled(larkfield: Larkfield, consumer: number): void {
  const { now, state } = larkfield.simulation;
  const { facts, inHand, done } = state.consumers;
  const row = inHand[consumer]!;
  const lane = facts.lane[row]!;
  facts.doneAt[row] = now;
  done[lane]! += 1;
  inHand[consumer] = NONE;
  staff(larkfield);
  const { length } = state.consumers.inHand;
  if (consumer < length) take(larkfield, consumer);
  if (lane % length !== consumer) take(larkfield, lane % length);
}

/** All consumers stop, each when it is done with what it has in hand. */
export function groupStop({ simulation }: Larkfield, lastsMs: number): void {
  const { consumers } = simulation.state;
  if (consumers.upAt <= simulation.now) consumers.downAt = simulation.now;
  consumers.upAt = Math.max(consumers.upAt, simulation.now + lastsMs);
  simulation.schedule(consumers.upAt, larkfieldEvents.groupStart);
}

/** They go on where they were. */
export function groupStart(larkfield: Larkfield): void {
  const { inHand } = larkfield.simulation.state.consumers;
  for (let consumer = 0; consumer < inHand.length; consumer++) take(larkfield, consumer);
}
