import { DAY_MS } from "../../kernel/index.ts";
import { kindIndex } from "../backlog.ts";
import { NONE } from "../state.ts";
import type { BusinessState } from "../state.ts";
import type { Hire, Publication } from "../types.ts";

/** Every publication that was ordered before the end, and what it took. */
export function publications(state: BusinessState): readonly Publication[] {
  const { tickets, endAt, parameters } = state;
  const found: Publication[] = [];
  for (let row = 0; row < tickets.count; row++) {
    if (tickets.kind[row] !== kindIndex.publish || tickets.openedAt[row]! >= endAt) continue;
    const system = tickets.subject[row]!;
    const moves = movesTo(state, system);
    found.push({
      system,
      orderedAt: tickets.openedAt[row]!,
      beganAt: before(endAt, tickets.startedAt[row]!),
      doneAt: before(endAt, tickets.finishedAt[row]!),
      moves,
      costDays: parameters["publish.days"] + moves * parameters["publish.moveDays"],
    });
  }
  return found;
}

function movesTo({ tickets, endAt }: BusinessState, system: number): number {
  let moves = 0;
  for (let row = 0; row < tickets.count; row++) {
    const isMove = tickets.kind[row] === kindIndex.move && tickets.subject[row] === system;
    if (isMove && tickets.openedAt[row]! < endAt) moves += 1;
  }
  return moves;
}

function before(endAt: number, at: number): number | null {
  return at === NONE || at >= endAt ? null : at;
}

/** Every person hired before the end, paid every working day until then. */
export function hires({ commands, endAt }: BusinessState): readonly Hire[] {
  return commands.flatMap(({ type, system, at }) =>
    type === "hire" && at < endAt ? [{ system, at, costDays: (endAt - at) / DAY_MS }] : [],
  );
}
