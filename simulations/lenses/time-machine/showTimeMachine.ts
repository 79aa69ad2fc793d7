import { factName, pastCells } from "../../business/index.ts";
import type { Larkfield } from "../../business/index.ts";
import { DAY_MS } from "../../kernel/index.ts";
import type { LensFrame, NumberShown } from "../../lens/index.ts";
import { newReader } from "./followAsked.ts";
import { rightShare, statesOf } from "./lookBack.ts";
import type { FigureStates } from "./lookBack.ts";
import { keptOf } from "./tellTimeMachine.ts";
import { knownStates, NOT_YET, readerStates, trueStates } from "./TimeMachinePicture.ts";
import type { NewReader, TimeMachinePicture } from "./TimeMachinePicture.ts";
import type { TimeMachineBrief } from "./TimeMachineBrief.ts";

const HOLE = trueStates.indexOf("hole");
const WRONG = trueStates.indexOf("wrong");
const OLDER = knownStates.indexOf("older");

/** The day that the world's instant lies on, as it comes out of what is kept at the end of the run. */
export function showTimeMachine(world: Larkfield, brief: TimeMachineBrief): LensFrame<TimeMachinePicture> {
  const { state, now } = world.simulation;
  const states = statesOf(state, pastCells(state, keptOf(brief), now));
  const reader = newReader(world);
  const types = Array.from({ length: state.types.count }, (_, type) => type);
  return {
    picture: {
      now,
      day: (now - state.dayZero) / DAY_MS,
      daysAgo: (state.endAt - now) / DAY_MS,
      facts: types.map((type) => factName(state, type)),
      owners: types.map((type) => state.names[state.types.domain[type]!]!),
      keys: state.parameters["facts.keys"],
      ...states,
      shares: brief.days.map((look) => Math.round(1000 * (rightShare(look) ?? 0)) / 1000),
      newReader: reader,
    },
    numbers: [...figureNumbers(world, states), ...readerNumbers(reader), { code: "kept", value: brief.kept }],
  };
}

/** Each asks why of the first figure that it counts; where no topic tells of that, there is nothing to ask. */
function figureNumbers(world: Larkfield, { trueThen, knownThen }: FigureStates): NumberShown[] {
  const { state, now } = world.simulation;
  const keys = state.parameters["facts.keys"];
  const figures = trueThen.filter((one) => one !== NOT_YET).length;
  const right = trueThen.filter((one) => one === 0).length;
  const why = (cell: number): { why?: string } => {
    const key = cell % keys;
    const type = (cell - key) / keys;
    return cell < 0 || state.types.hasTopic[type] === 0 ? {} : { why: `rebuilt:${type}.${key}@${now}` };
  };
  const isOlder = (one: number, cell: number): boolean => one === 0 && knownThen[cell] === OLDER;
  const first = trueThen.findIndex((one) => one === HOLE || one === WRONG);
  return [
    {
      code: "comesOut",
      value: figures === 0 ? null : right / figures,
      ...why(first >= 0 ? first : trueThen.indexOf(0)),
    },
    { code: "holes", value: trueThen.filter((one) => one === HOLE).length, ...why(trueThen.indexOf(HOLE)) },
    { code: "wrong", value: trueThen.filter((one) => one === WRONG).length, ...why(trueThen.indexOf(WRONG)) },
    {
      code: "older",
      value: right === 0 ? null : trueThen.filter(isOlder).length,
      ...why(trueThen.findIndex(isOlder)),
    },
  ];
}

function readerNumbers(reader: NewReader | null): NumberShown[] {
  if (reader === null) return [];
  const rightState = readerStates.indexOf("right");
  const right = reader.states.filter((one) => one === rightState).length;
  return [{ code: "reader", value: right / reader.states.length }];
}
