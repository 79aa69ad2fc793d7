import { shapeChangesOf, whyOf } from "../../business/index.ts";
import type { WhyChain, WorldRecording } from "../../business/index.ts";
import { CodedError } from "../../runner/index.ts";

/**
 * Why something is as it is. Ids say what is asked about and as of when: `reading:3@7776000000` (how a reader gets on, told by
 * the business), `refusal:4@…` (a change that was refused).
 */
export function whyContract(play: WorldRecording, id: string, at?: number): WhyChain {
  const [, kind, number, instant] = /^(reading|refusal):(\d+)(?:@(\d+))?$/.exec(id) ?? [];
  if (kind === undefined) throw new CodedError("unknown-cause", { id });
  const asOf = Math.min(instant === undefined ? (at ?? play.endAt) : Number(instant), play.endAt);
  return kind === "reading" ? whyOf(play, `reading:${number}`, asOf) : refusal(play, Number(number), asOf);
}

/** What the source wanted, and whether its own test or the check of shapes said no. */
function refusal(play: WorldRecording, row: number, asOf: number): WhyChain {
  const change = shapeChangesOf(play.worldAt(asOf).simulation.state)[row];
  if (change?.version !== null) throw new CodedError("unknown-cause", { id: `refusal:${row}` });
  const { at, kind, field } = change;
  const { parameters } = play.worldAt(at).simulation.state;
  const check = parameters["shapes.compatibility"];
  // A meaning that keeps its name has the shape that it had: no check of shapes refuses it.
  const isTest = kind === "meaning" && parameters["shapes.meaningGoes"] === "sameName";
  return [
    { code: "change.refused", at, parameters: { kind, field } },
    { code: isTest ? "change.byTest" : "change.byCheck", at, parameters: { kind, field, check } },
  ];
}
