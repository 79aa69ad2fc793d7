import { DAY_MS, MINUTE_MS } from "../../../kernel/index.ts";
import { addRow } from "../../addRow.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import { NONE } from "../state.ts";
import type { Carrier } from "../request/carriers.ts";

/** A stock figure goes up or down by less than this. */
const LARGEST_CHANGE = 1_000;

/** Plans the message that says what happened to an article for the `serial`-th time: every article at a time of its own. */
export function planMessage({ simulation }: Larkfield, article: number, serial: number): void {
  const { parameters, dayZero } = simulation.state;
  const everyMs = DAY_MS / parameters["messages.perDay"];
  const phase = simulation.draw("message.phase", article, 0);
  const afterMs = Math.floor((serial + phase) * everyMs);
  if (afterMs < parameters["messages.days"] * DAY_MS) {
    simulation.schedule(dayZero + afterMs, larkfieldEvents.message, article, serial);
  }
}

/** Pieces of an article come or go, and its source says so: to all at once, or, by command, to one after the other. */
export function message(larkfield: Larkfield, article: number, serial: number): void {
  const { simulation } = larkfield;
  const { messages, parameters } = simulation.state;
  planMessage(larkfield, article, serial + 1);
  const carries = parameters["messages.carries"] as Carrier;
  const change = changeOf(simulation.draw("message.change", article, serial));
  messages.truth[article]! += change;
  messages.counts.sent += 1;
  const isWrittenTwice = carries !== "command" && carries !== "tableRow";
  if (isWrittenTwice && simulation.draw("message.lost", article, serial) < parameters["messages.lossShare"]) {
    addGap(larkfield, article, NONE, change);
    return;
  }
  for (let reader = 0; reader < messages.readers; reader++) {
    if (messages.worksFrom[reader] === NONE) continue;
    if (carries === "command") order(larkfield, { article, reader, change, serial });
    else take(larkfield, carries, { article, reader, change });
  }
}

/** Not 0: something has changed. */
function changeOf(u: number): number {
  const size = Math.floor(u * (2 * LARGEST_CHANGE - 2)) - LARGEST_CHANGE + 1;
  return size < 0 ? size : size + 1;
}

interface Taken {
  readonly article: number;
  readonly reader: number;
  readonly change: number;
}

/** What a reader makes of a message. */
function take(larkfield: Larkfield, carries: Carrier, { article, reader, change }: Taken): void {
  const { messages } = larkfield.simulation.state;
  const place = reader * messages.truth.length + article;
  if (carries === "delta") messages.shown[place]! += change;
  else if (carries === "notification") lookUp(larkfield, { article, reader, change });
  else if (carries === "state" || messages.known[reader] === messages.inside) {
    messages.shown[place] = messages.truth[article]!;
  }
}

/** The message said only that something changed: the reader asks for the figure, once. */
function lookUp(larkfield: Larkfield, { article, reader, change }: Taken): void {
  const { messages } = larkfield.simulation.state;
  messages.counts.lookUps += 1;
  if (messages.isDown.includes(1)) addGap(larkfield, article, reader, change);
  else messages.shown[reader * messages.truth.length + article] = messages.truth[article]!;
}

/** A command is answered. Where no answer comes, the sender gives it again until one does. */
function order(larkfield: Larkfield, { article, reader, change, serial }: Taken & { readonly serial: number }): void {
  const { simulation } = larkfield;
  const { messages, parameters } = simulation.state;
  const place = reader * messages.truth.length + article;
  messages.counts.commands += 1;
  if (simulation.draw("command.lost", place, serial) >= parameters["messages.lossShare"]) {
    messages.shown[place]! += change;
  } else planAgain(larkfield, addGap(larkfield, article, reader, change), 1);
}

/** A command is given once more. */
export function commandAgain(larkfield: Larkfield, gap: number, attempt: number): void {
  const { simulation } = larkfield;
  const { messages, parameters } = simulation.state;
  const { gaps } = messages;
  messages.counts.repeated += 1;
  if (simulation.draw("command.again", gap, attempt) < parameters["messages.lossShare"]) {
    planAgain(larkfield, gap, attempt + 1);
    return;
  }
  gaps.madeGoodAt[gap] = simulation.now;
  messages.shown[gaps.reader[gap]! * messages.truth.length + gaps.article[gap]!]! += gaps.change[gap]!;
}

function planAgain({ simulation }: Larkfield, gap: number, attempt: number): void {
  const afterMs = Math.round(simulation.state.parameters["messages.againMinutes"] * MINUTE_MS);
  simulation.schedule(simulation.now + afterMs, larkfieldEvents.commandAgain, gap, attempt);
}

function addGap({ simulation }: Larkfield, article: number, reader: number, change: number): number {
  const { gaps } = simulation.state.messages;
  const gap = addRow(gaps, gaps.article);
  gaps.article[gap] = article;
  gaps.reader[gap] = reader;
  gaps.at[gap] = simulation.now;
  gaps.madeGoodAt[gap] = NONE;
  gaps.change[gap] = change;
  return gap;
}
