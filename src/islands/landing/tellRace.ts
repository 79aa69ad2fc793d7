import type { ArchitectureName } from "../../../simulations/business/index.ts";
import { landing } from "../../words/index.ts";
import {
  type Course,
  type Fate,
  fateOf,
  heldUntil,
  isLevel,
  ledBefore,
  standings,
  whyPlace,
} from "../../../simulations/lenses/evolution/raceStory.ts";
import { STOP_QUARTER } from "../../../simulations/lenses/evolution/stopQuarter.ts";

/** The sentence that matters, and what follows it. */
interface Told {
  readonly lead: string;
  readonly rest: string;
}

/** After the first year: who is ahead, who is second, and how the bet stands. */
export function tellStop(courses: readonly Course[], bet: ArchitectureName | null): Told {
  const order = standings(courses, STOP_QUARTER);
  const [first, second] = order;
  if (!first || !second) return { lead: "", rest: "" };
  const place = order.findIndex(({ key }) => key === bet);
  const own = order[place];
  const rest = own && place === 0 ? [landing.betWon] : [];
  rest.push(landing.second({ key: second.key, value: second.value }));
  if (own && place > 0) {
    const led = ledBefore(courses, own.key, STOP_QUARTER);
    rest.push(landing.betStands({ key: own.key, value: own.value, place: place + 1, of: order.length, ledUntil: led }));
  }
  const lead = isLevel(first, second)
    ? landing.levelAfterOne({ key: first.key, otherKey: second.key, value: first.value })
    : landing.aheadAfterOne({ key: first.key, value: first.value });
  return { lead, rest: rest.join(" ") };
}

/** After the last quarter: who is ahead, what became of the second of the first year, who passed whom, and the bet. */
export function tellEnd(courses: readonly Course[], fate: Fate | null, last: number): Told {
  const [first] = standings(courses, last);
  const [firstBefore, second] = standings(courses, STOP_QUARTER);
  if (!first || !second) return { lead: "", rest: "" };
  const isStill = first.key === firstBefore?.key;
  const course = courses.find(({ key }) => key === second.key)!;
  const value = course.values[last - 1] ?? second.value;
  const became = fateOf(second.value, value);
  const turn = whyPlace(courses, last);
  const rest = [landing.became({ key: second.key, fate: became, from: second.value, to: value })];
  if (turn?.code === "passed") rest.push(landing.passed({ ...turn, isSame: turn.key === second.key }));
  if (turn?.code === "fell" && turn.key !== second.key) rest.push(landing.fell(turn));
  if (fate !== null) {
    rest.push(landing.fateReply({ fate, isRight: fate === became, heldUntil: heldUntil(course, fate) }));
  }
  return { lead: landing.aheadAfterThree({ key: first.key, value: first.value, isStill }), rest: rest.join(" ") };
}
