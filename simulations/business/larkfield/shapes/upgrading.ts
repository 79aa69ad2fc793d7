import { DAY_MS, exponentialMs } from "../../../kernel/index.ts";
import { addRow } from "../../addRow.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import { NONE } from "../state.ts";
import { Reading } from "../tables/shapes.ts";
import type { Shapes } from "../tables/shapes.ts";
import { readingOf } from "./shapeOf.ts";

/** A version has passed: the source sends it at once, or when the last reader is built for it. */
export function release(larkfield: Larkfield): void {
  const { shapes } = larkfield.simulation.state;
  if (send(larkfield)) lookAtAll(larkfield);
  for (let reader = 0; reader < shapes.readers; reader++) planUpgrade(larkfield, reader);
}

/** A reader's next release: it is built for the newest version that it can know. */
export function upgrade(larkfield: Larkfield, reader: number): void {
  const { shapes } = larkfield.simulation.state;
  shapes.isUpgrading[reader] = 0;
  shapes.known[reader] = shapes.newest;
  if (send(larkfield)) lookAtAll(larkfield);
  else look(larkfield, reader);
}

/** A reader that fails is built anew, before its next release is due; nothing to do where it no longer fails. */
export function repair(larkfield: Larkfield, reader: number, spell: number): void {
  const { shapes } = larkfield.simulation.state;
  if (shapes.spells.to[spell] !== NONE) return;
  shapes.known[reader] = shapes.newest;
  if (send(larkfield)) lookAtAll(larkfield);
  else look(larkfield, reader);
}

function planRepair({ simulation }: Larkfield, reader: number, spell: number): void {
  const meanDays = simulation.state.parameters["shapes.repairDays"];
  if (meanDays === Infinity) return;
  const lastsMs = exponentialMs(simulation.draw("shape.repair", reader, spell), meanDays * DAY_MS);
  simulation.schedule(simulation.now + lastsMs, larkfieldEvents.repair, reader, spell);
}

function planUpgrade({ simulation }: Larkfield, reader: number): void {
  const { shapes, parameters } = simulation.state;
  const meanDays = parameters["shapes.upgradeDays"];
  if (shapes.isUpgrading[reader] === 1 || meanDays === Infinity) return;
  shapes.isUpgrading[reader] = 1;
  const lastsMs = exponentialMs(simulation.draw("shape.upgrade", reader, shapes.newest), meanDays * DAY_MS);
  simulation.schedule(simulation.now + lastsMs, larkfieldEvents.upgrade, reader);
}

/** Whether the source sends another version from now on. */
function send({ simulation }: Larkfield): boolean {
  const { shapes, parameters } = simulation.state;
  const before = shapes.sent;
  const isSourceFirst = parameters["shapes.first"] === "source";
  shapes.sent = Math.max(before, isSourceFirst ? shapes.newest : Math.min(...shapes.known));
  return shapes.sent !== before;
}

function lookAtAll(larkfield: Larkfield): void {
  for (let reader = 0; reader < larkfield.simulation.state.shapes.readers; reader++) look(larkfield, reader);
}

/** How a reader reads from now on. */
function look(larkfield: Larkfield, reader: number): void {
  const { simulation } = larkfield;
  const { shapes } = simulation.state;
  const { spells } = shapes;
  const reading = readingOf(shapes, reader, shapes.known[reader]!, shapes.sent);
  if (reading === shapes.reading[reader]) return;
  if (shapes.reading[reader] !== Reading.fine) endSpell(shapes, reader, simulation.now);
  shapes.reading[reader] = reading;
  if (reading === Reading.fine) return;
  const row = addRow(spells, spells.reader);
  spells.reader[row] = reader;
  spells.reading[row] = reading;
  spells.version[row] = shapes.sent;
  spells.from[row] = simulation.now;
  spells.to[row] = NONE;
  if (reading === Reading.loud) planRepair(larkfield, reader, row);
}

function endSpell({ spells }: Shapes, reader: number, now: number): void {
  for (let row = spells.count - 1; row >= 0; row--) {
    if (spells.reader[row] !== reader) continue;
    spells.to[row] = now;
    return;
  }
}
