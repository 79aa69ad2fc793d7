import { browserLog, openBrowserLog, type StoredEvent } from "../../learner/index.ts";
import { coursesOf, type LandingState } from "./LandingState.ts";
import { fateOf, standings, valuesOf } from "../../../simulations/lenses/evolution/raceStory.ts";
import { STOP_QUARTER } from "../../../simulations/lenses/evolution/stopQuarter.ts";

const ABOUT_PAGE = { lesson: null, contentVersion: 1 };

/**
 * Writes a bet into the learner's own log once the run has answered it. Another Larkfield is another question.
 * With `isOnce` a bet that stands there is not written again: the page was left and come back to. Never rejects: a log that cannot be stored stays in memory.
 */
export async function keepBet(
  { phase, seed, bet, fate, figures }: LandingState,
  { last, isOnce }: { last: number; isOnce: boolean },
): Promise<void> {
  const courses = coursesOf(figures);
  const [first, second] = standings(courses, STOP_QUARTER);
  const end = second && valuesOf(courses, second.key)[last - 1];
  const told =
    phase === "over"
      ? fate &&
        second &&
        end != null && { about: "threeYears", choice: fate, isRight: fate === fateOf(second.value, end) }
      : bet && { about: "oneYear", choice: bet, isRight: bet === first?.key };
  if (!told) return;
  const { about, choice, isRight } = told;
  const question = `evolution.${about}@${seed}`;
  const isSame = ({ type, data }: StoredEvent): boolean => {
    const given = data as { question?: unknown; choice?: unknown };
    return type === "answer.given" && given.question === question && given.choice === choice;
  };
  if (isOnce && (await openBrowserLog()).events.some(isSame)) return;
  await browserLog().record("answer.given", { question, version: 1, kind: "guess", choice, isRight }, ABOUT_PAGE);
}
