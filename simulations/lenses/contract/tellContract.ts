import { createRecording, shapeBoard, shapeChangesOf, shapeFigures, shapeSpells } from "../../business/index.ts";
import type { LarkfieldState, RunRequest, ShapeSpell, WorldRecording } from "../../business/index.ts";
import { DAY_MS } from "../../kernel/index.ts";
import type { Mark, Told } from "../../lens/index.ts";
import { besides } from "./besides.ts";
import type { ContractBrief } from "./ContractBrief.ts";
import { moveCodes, orders } from "./orders.ts";
import { contractMarks, contractStops, meaningsOf } from "./stops.ts";

/** Plays a run of the contract to its end, and those beside it that its questions ask about. */
export function tellContract(play: WorldRecording): Required<Told<ContractBrief>> {
  const check = (at: number): string => play.worldAt(at).simulation.state.parameters["shapes.compatibility"];
  const begun = play.worldAt(play.dayZero).simulation.state.parameters;
  const [atFirst, first] = [begun["shapes.compatibility"], begun["shapes.first"]];
  const { simulation } = play.worldAt(play.endAt);
  const { traceHash, state } = simulation;
  const brief = { ...briefOf(state), check: atFirst, first, byMode: besides(play.request) };
  const told = { changes: shapeChangesOf(state), spells: shapeSpells(state), check };
  const moves: Mark[] = brief.moves.map(({ at }) => ({ at, code: "order" }));
  const marks = [...contractMarks(told), ...moves].sort((one, other) => one.at - other.at);
  return { stops: contractStops(told), marks, traceHash, brief };
}

/** A run of the contract told without keeping it, for builds, reports and tests. */
export function toldOf(request: RunRequest): Required<Omit<Told<ContractBrief>, "brief">> & ContractBrief {
  const { brief, ...told } = tellContract(createRecording(request, { checkpointEveryMs: Infinity }));
  return { ...told, ...brief };
}

/** What one run by itself says, at its end. */
export function briefOf(state: LarkfieldState): Omit<ContractBrief, "check" | "first" | "byMode"> {
  const { dayZero, endAt, quarterMs } = state;
  const spells = shapeSpells(state);
  return {
    startAt: dayZero,
    endAt,
    loud: daysSoFar(state, spells, "loud"),
    silent: daysSoFar(state, spells, "silent"),
    year: shapeFigures(state, dayZero, endAt),
    counted: shapeFigures(state, dayZero + quarterMs, endAt),
    meanings: meaningsOf({ changes: shapeChangesOf(state), spells }),
    oldServed: shapeBoard(state, 0).holes.filter(({ isOld }) => isOld).length,
    moves: movesOf(state),
  };
}

/** Reader-days from the start to the end of each day. */
function daysSoFar(
  { dayZero, endAt }: LarkfieldState,
  spells: readonly ShapeSpell[],
  reading: ShapeSpell["reading"],
): number[] {
  const own = spells.filter((spell) => spell.reading === reading);
  return Array.from({ length: Math.floor((endAt - dayZero) / DAY_MS) + 1 }, (_, day) => {
    const now = dayZero + day * DAY_MS;
    const spent = own.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to ?? endAt, now) - from), 0);
    return spent / DAY_MS;
  });
}

/** Orders of the lens that were given before the end. */
function movesOf({ commands, endAt }: LarkfieldState): ContractBrief["moves"] {
  return commands.flatMap((command) => {
    const move = moveCodes.find((code) =>
      Object.entries(orders[code]).every(([field, value]) => command[field as "type"] === value),
    );
    return move === undefined || command.at >= endAt ? [] : [{ move, at: command.at }];
  });
}
