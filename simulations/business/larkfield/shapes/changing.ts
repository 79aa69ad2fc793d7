import { DAY_MS, exponentialMs, uniformInteger, weightedIndex } from "../../../kernel/index.ts";
import { addRow } from "../../addRow.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import type { Compatibility, MeaningWay } from "../request/compatibilities.ts";
import { NONE } from "../state.ts";
import { fieldTypes, shapeChanges } from "../tables/shapes.ts";
import type { ShapeChange, Shapes } from "../tables/shapes.ts";
import { isCompatible } from "./canRead.ts";
import type { ShapeField } from "./canRead.ts";
import { isFollowed, shapeOf } from "./shapeOf.ts";
import { release } from "./upgrading.ts";

/** The first shape, and the first change of it. Nothing where shapes do not change. */
export function beginShapes(larkfield: Larkfield): void {
  const { simulation } = larkfield;
  const { shapes, parameters, dayZero } = simulation.state;
  if (shapes.readers === 0) return;
  for (let serial = 0; serial < parameters["shapes.fields"]; serial++) {
    addField(larkfield, newField(larkfield, "shape.first", serial), 0);
  }
  if (weights(larkfield).some((weight) => weight > 0)) planChange(larkfield, 0, dayZero);
}

function weights({ simulation }: Larkfield): number[] {
  return shapeChanges.map((kind) => simulation.state.parameters[`shapes.${kind}`]);
}

function planChange({ simulation }: Larkfield, serial: number, after: number): void {
  const everyMs = simulation.state.parameters["shapes.everyDays"] * DAY_MS;
  simulation.schedule(
    after + exponentialMs(simulation.draw("shape.gap", serial, 0), everyMs),
    larkfieldEvents.shapeChange,
    serial,
  );
}

/** The source wants its messages in another shape. Where the check finds that this would not do, all stays as it was. */
export function shapeChange(larkfield: Larkfield, serial: number): void {
  const { simulation } = larkfield;
  const { shapes, parameters } = simulation.state;
  const { changes } = shapes;
  planChange(larkfield, serial + 1, simulation.now);
  const before = shapeOf(shapes, shapes.newest);
  const drawn = shapeChanges[weightedIndex(simulation.draw("shape.kind", serial, 0), weights(larkfield))]!;
  const current = before.filter((field) => !isFollowed(before, field));
  const old = current[uniformInteger(simulation.draw("shape.field", serial, 0), current.length)]!;
  // A message says something: its last field stays, and another joins it.
  const kind = drawn === "removed" && current.length === 1 ? "added" : drawn;
  const changed = changedField(larkfield, kind, old, serial);
  const isBeside = kind === "meaning" && parameters["shapes.meaningGoes"] === "beside";
  const kept = kind === "added" || isBeside ? before : before.filter((field) => field !== old);
  const isUnchecked = simulation.draw("shape.unchecked", serial, 0) < parameters["shapes.uncheckedShare"];
  const compatibility = parameters["shapes.compatibility"] as Compatibility;
  const after = changed === null ? kept : [...kept, changed];
  const isFound = kind === "meaning" && changed!.name === old.name && isFoundByTest(larkfield, serial);
  const passes = !isFound && (isUnchecked || isCompatible(compatibility, before, after));
  const row = addRow(changes, changes.at);
  changes.at[row] = simulation.now;
  changes.kind[row] = shapeChanges.indexOf(kind);
  changes.field[row] = (changed ?? old).field;
  changes.version[row] = NONE;
  changes.isUnchecked[row] = isUnchecked ? 1 : 0;
  if (!passes) return;
  changes.version[row] = ++shapes.newest;
  if (kind !== "added" && !isBeside) endField(shapes, old, shapes.newest);
  if (changed !== null) addField(larkfield, changed, shapes.newest);
  release(larkfield);
}

/** What becomes of a field, or joins the others; null where it goes. */
function changedField(larkfield: Larkfield, kind: ShapeChange, old: ShapeField, serial: number): ShapeField | null {
  const { shapes } = larkfield.simulation.state;
  if (kind === "added") return newField(larkfield, "shape.added", serial);
  if (kind === "removed") return null;
  if (kind === "renamed") return { ...old, name: shapes.names };
  if (kind === "meaning") return otherMeaning(larkfield, old);
  const step = 1 + uniformInteger(larkfield.simulation.draw("shape.type", serial, 0), fieldTypes.length - 1);
  return { ...old, type: (old.type + step) % fieldTypes.length };
}

/** A field that means something else: by its name, by a new one, or by a new one beside it, which readers may do without. */
function otherMeaning({ simulation }: Larkfield, old: ShapeField): ShapeField {
  const { shapes, parameters } = simulation.state;
  const way = parameters["shapes.meaningGoes"] as MeaningWay;
  const meaning = old.meaning + 1;
  if (way === "sameName") return { ...old, meaning };
  return { ...old, meaning, name: shapes.names, hasDefault: old.hasDefault || way === "beside" };
}

function isFoundByTest({ simulation }: Larkfield, serial: number): boolean {
  return simulation.draw("shape.tested", serial, 0) < simulation.state.parameters["shapes.testedShare"];
}

function newField({ simulation }: Larkfield, what: string, serial: number): ShapeField {
  const { shapes, parameters } = simulation.state;
  const type = uniformInteger(simulation.draw(what, serial, 0), fieldTypes.length);
  const hasDefault = simulation.draw(what, serial, 1) < parameters["shapes.defaultShare"];
  return { field: shapes.uses.length, name: shapes.names, type, hasDefault, meaning: 0 };
}

function addField({ simulation }: Larkfield, added: ShapeField, version: number): void {
  const { shapes, parameters } = simulation.state;
  const { fields, uses } = shapes;
  const { field, name, type, hasDefault, meaning } = added;
  const row = addRow(fields, fields.field);
  fields.field[row] = field;
  fields.name[row] = name;
  fields.type[row] = type;
  fields.hasDefault[row] = hasDefault ? 1 : 0;
  fields.meaning[row] = meaning;
  fields.from[row] = version;
  fields.to[row] = NONE;
  shapes.names = Math.max(shapes.names, name + 1);
  if (field < uses.length) return;
  const usedShare = parameters["shapes.usedShare"];
  uses.push(
    new Uint8Array(shapes.readers).map((_, reader) =>
      simulation.draw("shape.uses", field, reader) < usedShare ? 1 : 0,
    ),
  );
}

function endField({ fields }: Shapes, { field, name }: ShapeField, version: number): void {
  for (let row = 0; row < fields.count; row++) {
    const isThis = fields.field[row] === field && fields.name[row] === name;
    if (isThis && fields.to[row] === NONE) fields.to[row] = version;
  }
}
