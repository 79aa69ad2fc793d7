import { arrive, DAY_MS, depart, exponentialMs, NOBODY } from "../../../kernel/index.ts";
import type { Station } from "../../../kernel/index.ts";
import { addRow } from "../../addRow.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import type { Carrier } from "../request/carriers.ts";
import { NONE } from "../state.ts";
import { messageWork } from "../tables/messages.ts";
import type { Messages } from "../tables/messages.ts";
import { planSilence } from "./answering.ts";
import { planMessage } from "./sending.ts";

type Kind = (typeof messageWork)[number];

/** Mean person-days of each kind of work. */
const days = {
  publish: "messages.publishDays",
  send: "messages.buildDays",
  map: "messages.mapDays",
  build: "messages.buildDays",
  adapt: "messages.adaptDays",
} as const;

/** Plans the first message of every article, the reactions, refactors and outages. Nothing where there are no messages. */
export function beginMessages(larkfield: Larkfield): void {
  const { simulation } = larkfield;
  const { messages, parameters, dayZero } = simulation.state;
  const { readers, truth, isDown } = messages;
  if (readers === 0) return;
  truth.forEach((_, article) => planMessage(larkfield, article, 0));
  for (let reader = 0; reader < readers; reader++) {
    const at = dayZero + Math.round(reader * parameters["messages.readerEveryDays"] * DAY_MS);
    simulation.schedule(at, larkfieldEvents.reaction, reader);
  }
  planRefactor(larkfield, 0, dayZero);
  isDown.forEach((_, system) => planSilence(larkfield, system, 0));
}

/** Somebody wants to react to the messages. A command has to be built by its sender first; all else is published once. */
export function reaction(larkfield: Larkfield, reader: number): void {
  const carries = larkfield.simulation.state.parameters["messages.carries"] as Carrier;
  if (carries === "command") ask(larkfield, "send", reader);
  else if (carries === "tableRow" || reader > 0) ask(larkfield, "build", reader);
  else ask(larkfield, "publish", reader);
}

function planRefactor({ simulation }: Larkfield, serial: number, after: number): void {
  const everyDays = simulation.state.parameters["messages.refactorEveryDays"];
  if (everyDays === 0) return;
  const gapMs = exponentialMs(simulation.draw("message.refactor", serial, 0), everyDays * DAY_MS);
  simulation.schedule(after + gapMs, larkfieldEvents.refactor, serial);
}

/**
 * The source is built otherwise inside. What it says to others stays, which is work for its people, for commands a little at
 * each receiver; who reads its table has to learn it anew, and reads nothing until then.
 */
export function refactor(larkfield: Larkfield, serial: number): void {
  const { simulation } = larkfield;
  const { messages, parameters } = simulation.state;
  const carries = parameters["messages.carries"] as Carrier;
  planRefactor(larkfield, serial + 1, simulation.now);
  messages.inside += 1;
  messages.refactoredAt = simulation.now;
  if (carries !== "tableRow" && carries !== "command") ask(larkfield, "map", NONE);
  for (let reader = 0; reader < messages.readers; reader++) {
    if (messages.worksFrom[reader] === NONE) continue;
    if (carries === "command") ask(larkfield, "map", reader);
    else if (carries === "tableRow" && messages.known[reader] === messages.inside - 1) {
      ask(larkfield, "adapt", reader);
    }
  }
}

function ask(larkfield: Larkfield, kind: Kind, reader: number): void {
  const { simulation } = larkfield;
  const { messages } = simulation.state;
  const { work } = messages;
  const row = addRow(work, work.kind);
  work.kind[row] = messageWork.indexOf(kind);
  work.reader[row] = reader;
  work.askedAt[row] = simulation.now;
  work.beganAt[row] = NONE;
  work.doneAt[row] = NONE;
  if (arrive(teamOf(messages, row), row)) begin(larkfield, row);
}

/** The sender does what it says; a reader builds and adapts its own reaction. */
function teamOf({ sender, teams, work }: Messages, row: number): Station {
  const isReaders = work.kind[row]! >= messageWork.indexOf("build");
  return isReaders ? teams[work.reader[row]!]! : sender;
}

function begin({ simulation }: Larkfield, row: number): void {
  const { messages, parameters } = simulation.state;
  const { work } = messages;
  const kind = messageWork[work.kind[row]!]!;
  work.beganAt[row] = simulation.now;
  const isTable = parameters["messages.carries"] === "tableRow";
  const isCommand = kind === "map" && work.reader[row] !== NONE;
  const mean = parameters[days[isCommand ? "adapt" : kind]] * (isTable ? parameters["messages.tableFactor"] : 1);
  const lastsMs = exponentialMs(simulation.draw(`message.${kind}`, row, 0), mean * DAY_MS);
  simulation.schedule(simulation.now + lastsMs, larkfieldEvents.messageWork, row);
}

/** A piece of work is done. A reaction that begins, or reads the table again, starts with every figure as it is. */
export function finishMessageWork(larkfield: Larkfield, row: number): void {
  const { simulation } = larkfield;
  const { messages } = simulation.state;
  const { work, truth, shown, known } = messages;
  const reader = work.reader[row]!;
  const kind = messageWork[work.kind[row]!]!;
  work.doneAt[row] = simulation.now;
  const next = depart(teamOf(messages, row));
  if (next !== NOBODY) begin(larkfield, next);
  if (kind === "publish" || kind === "send") ask(larkfield, "build", reader);
  else if (kind !== "map") {
    if (kind === "build") messages.worksFrom[reader] = simulation.now;
    known[reader] = messages.inside;
    shown.set(truth, reader * truth.length);
  }
}
