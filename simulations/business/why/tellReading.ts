import { DAY_MS } from "../../kernel/index.ts";
import type { WhyChain, WhyStep } from "../types.ts";
import { readingOf } from "../larkfield/shapes/shapeOf.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import { Reading, shapeChanges } from "../larkfield/tables/shapes.ts";
import type { WorldRecording } from "../recording/recordingOf.ts";
import { about, step } from "./step.ts";
import { refuseMissingRow } from "./whyId.ts";
import type { WhyId } from "./whyId.ts";

const codes = {
  [Reading.fine]: "reading.fine",
  [Reading.loud]: "reading.loud",
  [Reading.silent]: "reading.silent",
} as const;

/** A reader of messages whose shape changes, from 0: how it gets on, which change did that, and what the check said. */
export function tellReading(recording: WorldRecording, id: WhyId, at: number): WhyChain {
  const { state } = recording.worldAt(at).simulation;
  const { shapes } = state;
  refuseMissingRow(id, shapes.readers, (at - recording.dayZero) / DAY_MS);
  const { row: reader } = id;
  const reading = shapes.reading[reader] as (typeof Reading)[keyof typeof Reading];
  const first = step(codes[reading], at, { reader: reader + 1 }, about(at, "reading", reader));
  return reading === Reading.fine ? [first] : [first, ...causes(state, reader, reading)];
}

/** The first version between reader and source with which the reader gets on so. */
function causes({ shapes, parameters }: LarkfieldState, reader: number, reading: number): WhyStep[] {
  const { changes, known, sent } = shapes;
  const own = known[reader]!;
  const isAhead = own > sent;
  const direction = isAhead ? -1 : 1;
  for (let version = own + direction; isAhead ? version >= sent : version <= sent; version += direction) {
    if (readingOf(shapes, reader, own, version) !== reading) continue;
    const row = changes.version.indexOf(isAhead ? version + 1 : version);
    const told = { kind: shapeChanges[changes.kind[row]!]!, field: changes.field[row]! + 1 };
    const isChecked = changes.isUnchecked[row] === 0 && parameters["shapes.compatibility"] !== "none";
    return [
      step(isAhead ? "shape.notSent" : "shape.changed", changes.at[row]!, told),
      step(isChecked ? "shape.passed" : "shape.unchecked", changes.at[row]!, {
        check: parameters["shapes.compatibility"],
      }),
    ];
  }
  return [];
}
