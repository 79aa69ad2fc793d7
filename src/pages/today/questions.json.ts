/** Every recall question of the course with the way back to its run, fetched by the daily page once something is due. */
import type { APIRoute } from "astro";
import { momentOf } from "../../site/momentOf.ts";
import { recallQuestions } from "../../site/recallQuestions.ts";
import { localise } from "../../words/index.ts";
import type { DailyQuestion } from "../../islands/today/DailyQuestion.ts";

export const GET: APIRoute = async () => {
  const questions: DailyQuestion[] = [];
  for (const { moment, ...question } of recallQuestions()) {
    questions.push({ question: localise(question), moment: moment === undefined ? null : await momentOf(moment) });
  }
  return Response.json(questions);
};
