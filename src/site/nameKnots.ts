import type { Knot, KnotNames, Question } from "../../simulations/lens/index.ts";
import { knots } from "../words/index.ts";

/** The question with what its axis counts and its knots are called, so that a page need not bring the names of all others. */
export function nameKnots(question: Question): Question {
  return {
    ...question,
    axis: knots.axis({ question: question.id, unit: question.unit }),
    given: { ...question.given, names: namesOf(question.given) },
    knots: question.knots.map((knot) => ({ ...knot, names: namesOf(knot) })),
  };
}

function namesOf({ code, parameters, event }: Knot): KnotNames {
  const knot = { code, facts: { ...parameters, ...(event && { event }) } };
  return {
    full: knots.full(knot),
    tick: knots.tick(knot),
    first: knots.first(knot),
    group: knots.group(knot),
    turn: knots.turn(knot),
  };
}
