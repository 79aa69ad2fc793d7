import { HOUR_MS } from "../../../kernel/index.ts";
import { addRow } from "../../addRow.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import type { Parameters } from "../request/parameters.ts";
import { NONE } from "../state.ts";
import type { LarkfieldState } from "../state.ts";
import { CORRECTION } from "../tables/handOn.ts";

/** The fact type that is handed on: the first of the first domain. */
const HANDED_ON = 0;

interface Timetable {
  readonly everyMs: number;
  readonly runMs: number;
}

/** By copy, how often its job begins and how long it runs. */
function timetable(parameters: Parameters, copy: number): Timetable {
  const [every, run] = (
    [
      ["handOn.firstEveryHours", "handOn.firstRunHours"],
      ["handOn.secondEveryHours", "handOn.secondRunHours"],
      ["handOn.thirdEveryHours", "handOn.thirdRunHours"],
    ] as const
  )[copy]!;
  return { everyMs: Math.round(parameters[every] * HOUR_MS), runMs: Math.round(parameters[run] * HOUR_MS) };
}

/** Plans the first run of every job, at a time of its own. Nothing where nothing is handed on. */
export function beginHandingOn({ simulation }: Larkfield): void {
  const { handOn, parameters, dayZero } = simulation.state;
  const waiting = parameters["handOn.inOrder"] ? Math.min(1, handOn.copies) : handOn.copies;
  for (let copy = 0; copy < waiting; copy++) {
    const { everyMs } = timetable(parameters, copy);
    const at = dayZero + Math.floor(simulation.draw("handOn.phase", copy, 0) * everyMs);
    simulation.schedule(at, larkfieldEvents.jobStart, copy, 0);
  }
}

/** A job reads what the copy before shows, or the source. */
export function jobStart({ simulation }: Larkfield, copy: number, serial: number): void {
  const { state, now } = simulation;
  const { handOn, parameters } = state;
  const { everyMs, runMs } = timetable(parameters, copy);
  const isFirst = copy === 0;
  if (isFirst || !parameters["handOn.inOrder"]) {
    simulation.schedule(now + everyMs, larkfieldEvents.jobStart, copy, serial + 1);
  }
  const isFromSource = isFirst || parameters["handOn.fromSource"];
  const asOf = isFromSource ? now : handOn.asOf[copy - 1]!;
  const facts = isFromSource ? sourceNow(state) : shownBy(state, copy - 1);
  const job = addJob(state, { copy, serial, at: now, asOf, facts });
  const fails = simulation.draw("handOn.fail", copy, serial) < parameters["handOn.failShare"];
  handOn.jobs.hasFailed[job] = fails ? 1 : 0;
  if (!fails) simulation.schedule(now + runMs, larkfieldEvents.jobEnd, job);
}

/** It has written; where jobs follow one another, the next begins. */
export function jobEnd({ simulation }: Larkfield, job: number): void {
  const { state, now } = simulation;
  const { handOn, parameters } = state;
  const copy = handOn.jobs.copy[job]!;
  write(state, job, now);
  const isFollowed = parameters["handOn.inOrder"] && copy + 1 < handOn.copies;
  if (isFollowed) simulation.schedule(now, larkfieldEvents.jobStart, copy + 1, handOn.jobs.serial[job]!);
}

/** Somebody puts right every figure of a copy; the copies before it stay as they are. */
export function correctCopy({ simulation }: Larkfield, copy: number): void {
  const { state, now } = simulation;
  write(state, addJob(state, { copy, serial: CORRECTION, at: now, asOf: now, facts: sourceNow(state) }), now);
}

interface NewJob {
  readonly copy: number;
  readonly serial: number;
  readonly at: number;
  readonly asOf: number;
  readonly facts: Int32Array;
}

function addJob({ handOn }: LarkfieldState, { copy, serial, at, asOf, facts }: NewJob): number {
  const { jobs } = handOn;
  const job = addRow(jobs, jobs.copy);
  jobs.copy[job] = copy;
  jobs.serial[job] = serial;
  jobs.startedAt[job] = at;
  jobs.wroteAt[job] = NONE;
  jobs.asOf[job] = asOf;
  jobs.hasFailed[job] = 0;
  handOn.read.push(...facts);
  return job;
}

/** What has been read is shown from now on, whatever the copy showed before, corrected or not. */
function write({ handOn, parameters }: LarkfieldState, job: number, now: number): void {
  const { jobs, shown, asOf, read } = handOn;
  const keys = parameters["facts.keys"];
  const copy = jobs.copy[job]!;
  for (let key = 0; key < keys; key++) shown[copy * keys + key] = read[job * keys + key]!;
  asOf[copy] = jobs.asOf[job]!;
  jobs.wroteAt[job] = now;
}

function sourceNow({ truth, parameters }: LarkfieldState): Int32Array {
  const keys = parameters["facts.keys"];
  return truth.known.slice(HANDED_ON * keys, (HANDED_ON + 1) * keys);
}

function shownBy({ handOn, parameters }: LarkfieldState, copy: number): Int32Array {
  const keys = parameters["facts.keys"];
  return handOn.shown.slice(copy * keys, (copy + 1) * keys);
}
