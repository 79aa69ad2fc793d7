import { factName, pastCells } from "../../business/index.ts";
import type { KeptLog, Larkfield } from "../../business/index.ts";
import { DAY_MS } from "../../kernel/index.ts";
import type { Stop } from "../../lens/index.ts";
import { statesOf } from "./lookBack.ts";
import { trueStates } from "./TimeMachinePicture.ts";
import type { Look, TimeMachineBrief } from "./TimeMachineBrief.ts";

/** Days after day 0 on which a first run stops to say that everything comes out, or nothing. */
const FIRST_STOP_DAY = 30;
const HOLE = trueStates.indexOf("hole");

/**
 * Where a first run stops by itself: an early day of which nothing is left, or all of it; the first day that is not wholly
 * forgotten; the first that comes out otherwise than it was; what becomes of a question nobody planned for; and the last day,
 * with one of its holes. What does not happen makes no stop.
 */
export function stopsOf(world: Larkfield, kept: KeptLog, brief: TimeMachineBrief): readonly Stop[] {
  const { days } = brief;
  const { endAt } = world.simulation.state;
  const factsOf = (look: Look): Stop["parameters"] => ({
    figures: look.figures,
    right: look.right,
    holes: look.holes,
    wrong: look.wrong,
    daysAgo: (endAt - look.at) / DAY_MS,
    kept: brief.kept,
    said: brief.said,
  });
  const stopAt = (code: string, look: Look | undefined): Stop[] =>
    look === undefined ? [] : [{ at: look.at, code, parameters: factsOf(look) }];
  const early = days[FIRST_STOP_DAY];
  const isForgotten = early !== undefined && early.right + early.wrong === 0;
  const isAllKept = days.every(({ right, figures }) => right === figures && figures > 0);
  const last = days.at(-1);
  return [
    ...(isForgotten ? stopAt("forgotten", early) : []),
    ...(isAllKept ? stopAt("allKept", early) : []),
    ...(isForgotten
      ? stopAt(
          "edge",
          days.find(({ right }) => right > 0),
        )
      : []),
    ...stopAt("wrong", isForgotten ? undefined : days.find(({ wrong }) => wrong > 0)),
    ...askedStops(brief),
    ...stopAt("holes", last !== undefined && last.holes > 0 ? last : undefined).map((stop) => ({
      ...stop,
      parameters: { ...stop.parameters, ...oldestHole(world, kept, stop.at) },
    })),
  ].sort((one, other) => one.at - other.at);
}

function askedStops({ newReader }: TimeMachineBrief): Stop[] {
  if (newReader === null) return [];
  const { at, reader, owner, workingAt, rightAt, shares } = newReader;
  const since = (instant: number): number => (instant - at) / DAY_MS;
  const named = { reader, owner };
  return [
    { at, code: "asked", parameters: named },
    ...(workingAt === null
      ? []
      : [{ at: workingAt, code: "working", parameters: { ...named, days: since(workingAt), share: shares[0] ?? 0 } }]),
    ...(rightAt === null ? [] : [{ at: rightAt, code: "right", parameters: { ...named, days: since(rightAt) } }]),
  ];
}

/** Of the holes of an instant the one whose figure had not changed for longest: the rarer, the sooner it is forgotten. */
function oldestHole({ simulation: { state } }: Larkfield, kept: KeptLog, at: number): Stop["parameters"] {
  const cells = pastCells(state, kept, at);
  const { trueThen } = statesOf(state, cells);
  const holes = Array.from(cells.truth).filter((_, cell) => trueThen[cell] === HOLE);
  const [row] = holes.sort((one, other) => one - other);
  if (row === undefined) return {};
  const type = Math.floor(state.facts.typeKey[row]! / state.parameters["facts.keys"]);
  return {
    fact: factName(state, type),
    owner: state.names[state.types.domain[type]!]!,
    days: (at - state.facts.at[row]!) / DAY_MS,
  };
}
