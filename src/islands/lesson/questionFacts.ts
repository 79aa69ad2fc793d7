/**
 * A lesson says what it asks in two files: `questions.ts` has ids, versions and right answers, which are the same in every
 * language; `questions.en.ts` has the words, by those ids. The types of the words are made from the facts, so that a
 * translation that lacks an option does not compile. `src/site/joinWords.ts` makes one question of both.
 */
import type { RecallQuestion, SightQuestion, WorkPlan } from "./question.ts";

/** A recall question without its words. The right answers are among the options; the build refuses others. */
export interface RecallFacts extends Pick<RecallQuestion, "id" | "version" | "dimension" | "answer"> {
  readonly options: readonly string[];
  readonly because?: { readonly options: readonly string[]; readonly answer: string };
  /** Where the run shows it: the stop of a pinned run to which somebody who forgot is led back. */
  readonly moment?: { readonly pinned: string; readonly stop: string };
}

export interface SightFacts extends Pick<SightQuestion, "id" | "version"> {
  readonly options: readonly string[];
}

export interface WorkPlanFacts extends Pick<WorkPlan, "id" | "version"> {
  readonly prompts: readonly string[];
}

/** For every id of a list what is said of it. */
type ById<Ids extends readonly string[], Said> = Readonly<Record<Ids[number], Omit<Said, "id">>>;

type Choice<Facts extends { readonly options: readonly string[] }> = {
  readonly prompt: string;
  readonly options: ById<Facts["options"], RecallQuestion["options"][number]>;
};

/** The words of a recall question: a text and a reply for each of its options, and a second step if it has one. */
export type RecallWords<Facts extends RecallFacts> = Choice<Facts> & { readonly takeaway: string } & (Facts extends {
    readonly because: infer Because extends { readonly options: readonly string[] };
  }
    ? { readonly because: Choice<Because> }
    : unknown);

export interface SightWords<Facts extends SightFacts> {
  readonly prompt: string;
  readonly options: ById<Facts["options"], SightQuestion["options"][number]>;
}

export interface WorkPlanWords<Facts extends WorkPlanFacts> {
  readonly prompts: ById<Facts["prompts"], WorkPlan["prompts"][number]>;
}
