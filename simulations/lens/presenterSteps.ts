import type { Lens } from "./Lens.ts";

/** One step of a lens in front of a room. */
export interface PresenterStep {
  readonly kind: "question" | "run" | "stop" | "compare" | "switch" | "challenge";
  /** What it is about: the id of a question or a challenge, the code of a stop or a switch, the name of a pinned run. */
  readonly of: string;
}

/** A lens in the order in which it is presented: ask, run from stop to stop, compare, take things away, try to break it. */
export function presenterSteps(lens: Lens, pinned = "reference"): readonly PresenterStep[] {
  const step = (kind: PresenterStep["kind"], of: string): PresenterStep => ({ kind, of });
  const questions = lens.questions.map((code) => questionId(lens, code));
  return [
    ...questions.map((id) => step("question", id)),
    step("run", `${lens.id}.${pinned}`),
    ...lens.stops.map((code) => step("stop", code)),
    ...questions.map((id) => step("compare", id)),
    ...lens.switches.map(({ code }) => step("switch", code)),
    ...(lens.challenge === null ? [] : [step("challenge", lens.challenge.id)]),
  ];
}

/** `tangle.wait`: the id of a question of a lens, as logs and lessons write it. */
export function questionId({ id }: Pick<Lens, "id">, code: string): string {
  return `${id}.${code}`;
}
