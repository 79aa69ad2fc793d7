import type { RecallWords, SightWords, WorkPlanWords } from "../../../src/islands/lesson/questionFacts.ts";
import type * as questions from "./questions.ts";

export const why = {
  prompt: "Why did it happen?",
  options: {
    right: { text: "The answer.", reply: "Yes. Why it is that." },
    wrong: { text: "What somebody would say.", reply: "Why it is not that, and where in the run one sees it." },
  },
  takeaway: "One sentence to keep.",
} satisfies RecallWords<typeof questions.why>;

export const elsewhere = {
  prompt: "The same in another trade: a hospital, a bank, a plant, a city hall. What is the best first step?",
  options: {
    right: { text: "The answer.", reply: "Yes. Why it is that." },
    wrong: { text: "What somebody would say.", reply: "Why it is not that." },
  },
  takeaway: "One sentence to keep.",
} satisfies RecallWords<typeof questions.elsewhere>;

export const whatDidYouSee = {
  prompt: "What did you see?",
  options: { this: { text: "This." }, that: { text: "That." } },
} satisfies SightWords<typeof questions.whatDidYouSee>;

export const atYourWork = {
  prompts: {
    business: { audience: "I work in the business", start: "Next time, I will", hint: "do what fits the lesson." },
    it: { audience: "I work in IT", start: "Next time, I will", hint: "do what fits the lesson." },
  },
} satisfies WorkPlanWords<typeof questions.atYourWork>;
