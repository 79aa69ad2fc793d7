import { DAY_MS } from "../../kernel/index.ts";
import { NONE } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import { kindIndex } from "../larkfield/work/tickets.ts";
import { ownerOf } from "./links.ts";
import type { Hire, Publication } from "./types.ts";

/** Every publication that was ordered before the end. It costs what such work takes on average, as it was foretold. */
export function publications(state: LarkfieldState): readonly Publication[] {
  const { tickets, types, endAt, parameters } = state;
  const found: Publication[] = [];
  for (let row = 0; row < tickets.count; row++) {
    if (tickets.kind[row] !== kindIndex.publish || tickets.openedAt[row]! >= endAt) continue;
    const system = types.domain[tickets.subject[row]!]!;
    const moves = movesTo(state, system);
    found.push({
      system,
      orderedAt: tickets.openedAt[row]!,
      beganAt: before(endAt, tickets.startedAt[row]!),
      doneAt: before(endAt, tickets.finishedAt[row]!),
      moves,
      costDays: parameters["practices.publishDays"] + (moves * parameters["work.migrateDays"]) / 2,
    });
  }
  return found;
}

function movesTo(state: LarkfieldState, system: number): number {
  const { tickets, endAt } = state;
  let moves = 0;
  for (let row = 0; row < tickets.count; row++) {
    const isMove = tickets.kind[row] === kindIndex.migrate && ownerOf(state, tickets.flow[row]!) === system;
    if (isMove && tickets.openedAt[row]! < endAt) moves += 1;
  }
  return moves;
}

function before(endAt: number, at: number): number | null {
  return at === NONE || at >= endAt ? null : at;
}

/** Every person hired before the end, paid every working day until then. */
export function hires({ commands, endAt }: LarkfieldState): readonly Hire[] {
  return commands.flatMap(({ type, system, at }) =>
    type === "hire" && at < endAt ? [{ system: system as number, at, costDays: (endAt - at) / DAY_MS }] : [],
  );
}
