import { nearestName } from "../../simulations/business/index.ts";
import { nameKnots } from "./nameKnots.ts";
import { lensesWithModels } from "../../simulations/lenses/lensesWithModels.ts";
import type { Question } from "../../simulations/lens/index.ts";
import { newRun, recordRun, recordWorld } from "../../simulations/runner/index.ts";
import type { LensAndModel, RecordedRun, Run } from "../../simulations/runner/index.ts";
import { executeApart } from "./executeApart.ts";
import type { LensSetup } from "../islands/instrument/Instrument.tsx";
import { LessonError } from "./LessonError.ts";

interface Pinned extends LensSetup {
  readonly recorded: RecordedRun;
  readonly model: LensAndModel["model"];
}

const known = new Map<string, Pinned>();

/** What the clients of lenses made of their pinned runs, by name: all of it before the first is asked for. */
const executed = new Map<string, unknown>();
for (const { lens, model } of lensesWithModels) {
  if (model.client === undefined) continue;
  for (const [pinned, choice] of Object.entries(lens.pinned)) {
    const plan = model.client.plan(recordWorld(newRun(choice), model, lens.time));
    executed.set(`${lens.id}.${pinned}`, await executeApart(lens.id, plan));
  }
}

/** Read while the site is built: a pinned run by its name (`tangle.reference`) as its lens shows it, played once. */
export function pinnedRun(name: string): Pinned {
  const [id = "", pinned = "reference"] = name.split(".");
  const { lens, model } = named(id, lensesWithModels, ({ lens: one }) => one.id, "lens", name);
  const found = known.get(`${id}.${pinned}`) ?? play(lens, model, pinned, name);
  known.set(`${id}.${pinned}`, found);
  return found;
}

/** What an island needs to show a pinned run: plain data. */
export function lensSetup(name: string): LensSetup {
  const { lens, run, initial, codes } = pinnedRun(name);
  return { lens, run, initial, codes };
}

/** A question (`tangle.wait`) as a pinned run asks it; without a name, the lens's reference run. */
export function questionOf(id: string, pinned?: string): { run: Run; question: Question } {
  const [lensId = "", ...rest] = id.split(".");
  const { lens, run, model, recorded } = pinnedRun(pinned ?? lensId);
  const code = named(rest.join("."), lens.questions, (one) => one, `question of the lens "${lensId}"`, id);
  return { run, question: nameKnots(model.questions![code]!.ask(recorded.outline.brief)) };
}

/** What a pinned run gives at the knots of a question. */
export function answersOf(id: string, pinned?: string): readonly number[] {
  const { question } = questionOf(id, pinned);
  const { recorded } = pinnedRun(pinned ?? id.split(".")[0]!);
  return recorded.outline.answers[question.id]!.map((value) => value ?? 0);
}

/** All questions of a lens as a pinned run asks them, by their codes. */
export function questionsOf(name: string): Readonly<Record<string, Question>> {
  const { lens } = pinnedRun(name);
  return Object.fromEntries(lens.questions.map((code) => [code, questionOf(`${lens.id}.${code}`, name).question]));
}

function play(lens: LensAndModel["lens"], model: LensAndModel["model"], pinned: string, name: string): Pinned {
  const choice =
    lens.pinned[named(pinned, Object.keys(lens.pinned), (one) => one, `pinned run of "${lens.id}"`, name)]!;
  const run = newRun(choice);
  const recording = recordWorld(run, model, lens.time);
  const recorded = recordRun(recording, { lens, model }, undefined, executed.get(`${lens.id}.${pinned}`));
  const initial = recorded.frame(recorded.outline.startAt);
  const codes = [...recording.worldAt(recording.dayZero).simulation.state.names];
  return { lens, model, run, recorded, initial, codes };
}

/** The one of that name, or an error that says what there is, and where `asked` stands in a lesson. */
function named<One>(name: string, all: readonly One[], nameOf: (one: One) => string, what: string, asked: string): One {
  const found = all.find((one) => nameOf(one) === name);
  if (found !== undefined) return found;
  const names = all.map(nameOf);
  throw new LessonError({
    at: `="${asked}"`,
    what: `there is no ${what} called "${name}".`,
    cure: `There are ${names.join(", ") || "none"}. Did you mean "${nearestName(name, names)}"?`,
  });
}
