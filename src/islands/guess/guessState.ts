import { axisTop } from "../../../simulations/views/index.ts";
import { fillShape } from "../../../simulations/lens/index.ts";
import type { InputWay, Question, ShapeCode } from "../../../simulations/lens/index.ts";

/** A knot nobody has set is null: it shows between its neighbours, hollow, until it is set or the guess is kept. */
type Values = readonly (number | null)[];

interface Moment {
  readonly values: Values;
  readonly top: number;
}

/** A guess in the making. All functions here are pure: they return the next state. */
export interface GuessState extends Moment {
  /** How the last value was set. */
  readonly input: InputWay;
  /** Name of the edit under way; further changes under the same name are undone together. */
  readonly edit: string;
  readonly past: readonly Moment[];
}

/** The axis doubles at most this many times. */
const DOUBLINGS_MAX = 8;

/** An untouched guess. The axis begins at about three times the given value: it must not reveal the answer. */
export function startGuess(question: Question, initial?: Values): GuessState {
  const values = question.knots.map((_, index) => initial?.[index] ?? null);
  const state: GuessState = { values, top: startTop(question), input: "none", edit: "", past: [] };
  return { ...state, top: topFor(question, state.top, values) };
}

function startTop(question: Question): number {
  return question.top ?? axisTop(question.given.value * 3);
}

/** The axis after as many doublings as the values need. */
function topFor(question: Question, top: number, values: Values): number {
  const highest = Math.max(0, ...values.filter((value) => value !== null));
  let next = top;
  while (next < highest && next < highestTop(question)) next *= 2;
  return next;
}

function highestTop(question: Question): number {
  return question.top ?? startTop(question) * 2 ** DOUBLINGS_MAX;
}

/** Doubles the axis, as when a point is pushed at its top. */
export function raiseTop(question: Question, state: GuessState): GuessState {
  return state.top >= highestTop(question) ? state : { ...state, top: state.top * 2 };
}

/** Sets some knots to whole values from 0; null takes a value back. The axis grows when a value needs it. */
export function setKnots(
  question: Question,
  state: GuessState,
  changes: readonly { readonly index: number; readonly value: number | null }[],
  { input, edit }: { input: InputWay; edit: string },
): GuessState {
  if (changes.length === 0) return state;
  const values = [...state.values];
  for (const { index, value } of changes) {
    values[index] = value === null ? null : Math.max(0, Math.min(highestTop(question), Math.round(value)));
  }
  const past = edit === state.edit ? state.past : [...state.past, { values: state.values, top: state.top }];
  return { values, top: topFor(question, state.top, values), input, edit, past };
}

/** Fills all knots with a shape. It ends where the last point stands if that is a rise, else at four fifths of the axis. */
export function setShape(question: Question, state: GuessState, shape: ShapeCode): GuessState {
  const { value: given } = question.given;
  const last = state.values.at(-1) ?? 0;
  const end = last > given * 1.5 + question.tolerance ? last : state.top * 0.8;
  const changes = fillShape(shape, given, end).map((value, index) => ({ index, value }));
  return setKnots(question, state, changes.slice(0, question.knots.length), { input: "shape", edit: `shape-${shape}` });
}

export function undo(state: GuessState): GuessState {
  const before = state.past.at(-1);
  return before ? { ...state, ...before, edit: "", past: state.past.slice(0, -1) } : state;
}

/** What every knot shows: its own value, or one between its neighbours; after the last set point the line stays level. */
export function shownValues(question: Question, values: Values): number[] {
  const known = [
    { position: question.given.position, value: question.given.value },
    ...question.knots.flatMap(({ position }, index) => {
      const value = values[index];
      return value == null ? [] : [{ position, value }];
    }),
  ];
  return question.knots.map(({ position }, index) => {
    const own = values[index];
    if (own != null) return own;
    const before = known.findLast((point) => point.position < position)!;
    const after = known.find((point) => point.position > position);
    if (!after) return before.value;
    const share = (position - before.position) / (after.position - before.position);
    return Math.round(before.value + share * (after.value - before.value));
  });
}

export function isAnySet(values: Values): boolean {
  return values.some((value) => value !== null);
}
