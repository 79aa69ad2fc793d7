import { eventTypes } from "../../kernel/index.ts";
import type { Simulation } from "../../kernel/index.ts";
import type { Recorder } from "./deciding/Recorder.ts";
import type { LarkfieldState } from "./state.ts";
import type { TopicLog } from "./facts/topicLog.ts";

/**
 * What the clock delivers. Payload: `join`, `reconcile` (domain, serial) · `fact` (type × keys + key, serial) ·
 * `deliver` (type × partitions + partition, offset) · `file` (flow) · `occasion` (decision, serial) · `triggered`
 * (decision, serial × MOST_KEYS + key) · `change`, `need` (domain, serial) · `fail`, `recover` (system, serial) · `finish`,
 * `patience` (ticket) · `windowEnd` (change) · `choose` (stage; 0 on day 0) · `example` (week) · `enforceRetention` · `quarterEnd` (quarter) ·
 * `own`, `wish` (domain, serial) · `command` (index in the run's commands) · `keep` (type, how often it was kept) ·
 * `servedEnd` (flow, version) · `lend` (week) · `demand` (domain, serial) ·
 * `person` (move, whether it is due back) · `resume` (domain) · `approve` (approval) ·
 * `checkout` (serial) · `answer`, `waitEnd`, `callAgain` (call) · `systemStop`, `systemStart` (system of the chain, outage; the
 * standstill is outage −1) · `jobStart` (copy, serial) · `jobEnd` (job) ·
 * `purchase` (serial) · `purchaseStep` (order, step) · `message` (article, serial) · `commandAgain` (gap, attempt) · `silence`,
 * `silenceEnd` (system that look-ups go through, serial) · `reaction` (reader) · `refactor` (serial) · `messageWork` (work) ·
 * `shapeChange` (serial) · `upgrade` (reader) ·
 * `append` (serial) · `handled` (consumer) · `groupStop` (its length, ms) · `groupStart` ·
 * `deed` (serial) · `relay` · `arrive` (row of what is sent) · `store` · `crash` (serial; the chain's
 * standstill is −1) · `restart` · `late` (fact) · `carriedOut` · `repair` (reader, row of the time that it fails).
 */
export const larkfieldEvents = eventTypes(
  "join",
  "fact",
  "deliver",
  "file",
  "occasion",
  "triggered",
  "change",
  "need",
  "fail",
  "recover",
  "finish",
  "patience",
  "windowEnd",
  "choose",
  "reconcile",
  "example",
  "enforceRetention",
  "quarterEnd",
  "own",
  "wish",
  "command",
  "keep",
  "servedEnd",
  "lend",
  "demand",
  "person",
  "resume",
  "approve",
  "checkout",
  "answer",
  "waitEnd",
  "callAgain",
  "systemStop",
  "systemStart",
  "jobStart",
  "jobEnd",
  "purchase",
  "purchaseStep",
  "message",
  "commandAgain",
  "silence",
  "silenceEnd",
  "reaction",
  "refactor",
  "messageWork",
  "shapeChange",
  "upgrade",
  "append",
  "handled",
  "groupStop",
  "groupStart",
  "deed",
  "relay",
  "arrive",
  "store",
  "crash",
  "restart",
  "late",
  "carriedOut",
  "repair",
);

/** A run under way: the kernel's simulation with its plain state, and the broker beside it. */
export interface Larkfield {
  readonly simulation: Simulation<LarkfieldState>;
  readonly log: TopicLog;
  /** Writes down what *why?* needs; null in sweeps. Changes nothing in the run. */
  recorder: Recorder | null;
}

export type Mechanism = (larkfield: Larkfield, a: number, b: number) => void;
