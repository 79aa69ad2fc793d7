import { createWorldWith, shapeFigures, shapesSide } from "../../business/index.ts";
import type { Overrides, RunRequest, ShapeFigures } from "../../business/index.ts";

/** What the question of the year asks of a Larkfield: each check and order a run of its own, with the same wishes. */
export const modesAsked = [
  { check: "none", first: "source", kind: "loud" },
  { check: "none", first: "source", kind: "silent" },
  { check: "backward", first: "source", kind: "loud" },
  { check: "backward", first: "readers", kind: "loud" },
  { check: "full", first: "source", kind: "loud" },
  { check: "full", first: "source", kind: "silent" },
] as const;

/** Runs that are kept: whoever gives an order asks the same of the same Larkfield again. */
const MOST_KEPT = 4;
const kept = new Map<string, readonly number[]>();

/** Reader-days of a whole run at each of them. Orders given in the run change nothing in these. */
export function besides(request: RunRequest): readonly number[] {
  const { scenario, architecture, seed, years, overrides = {} } = request;
  const key = JSON.stringify([scenario, architecture, seed, years, Object.entries(overrides).sort()]);
  const found = kept.get(key) ?? playBesides(request);
  kept.delete(key);
  kept.set(key, found);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return found;
}

function playBesides(request: RunRequest): readonly number[] {
  const played = new Map<string, ShapeFigures>();
  return modesAsked.map(({ check, first, kind }) => {
    const key = `${check} ${first}`;
    const figures = played.get(key) ?? figuresOf(request, { "shapes.compatibility": check, "shapes.first": first });
    played.set(key, figures);
    return kind === "loud" ? figures.loudDays : figures.silentDays;
  });
}

/** Figures of a whole run without orders and with some parameters set otherwise. */
export function figuresOf(request: RunRequest, overrides: Overrides): ShapeFigures {
  const asked = { ...request, commands: [], evolution: [], overrides: { ...request.overrides, ...overrides } };
  const { simulation } = createWorldWith(asked, { sides: [shapesSide] });
  const { state } = simulation;
  simulation.runUntil(state.endAt);
  return shapeFigures(state, state.dayZero, state.endAt);
}
