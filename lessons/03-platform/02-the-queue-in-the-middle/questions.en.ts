import type { RecallWords, SightWords, WorkPlanWords } from "../../../src/islands/lesson/questionFacts.ts";
import type * as questions from "./questions.ts";

export const busy = {
  prompt:
    "A team is busy for 83 % of its time. Then a part of its work begins to come back, and it is busy for 96 %. What becomes of the days that a ticket takes?",
  options: {
    "a-sixth": {
      text: "They grow by about a sixth, as the work did.",
      reply: "The work did. The line depends on what is left of the time, and that shrank to a quarter of what it was.",
    },
    "not-at-all": {
      text: "Nothing much, because the team still has time to spare.",
      reply:
        "It has, on average. A line stands there on the days that are not average, and next to nothing is left to clear it away.",
    },
    "several-times": {
      text: "They become several times as many.",
      reply: "Yes. In this run more than three times as many, and in most others still more.",
    },
    "for-ever": {
      text: "They grow without end, since the team cannot do it all.",
      reply:
        "It can: 96 of 100 hours are enough for all the work. The line is emptied again and again. It only takes long.",
    },
  },
  because: {
    prompt: "Because …",
    options: {
      "catch-up": {
        text: "hardly any free time is left to catch up after a bad week.",
        reply: "Yes. Free hours are not waste. They are what empties the line.",
      },
      tired: {
        text: "people who are that busy work more slowly.",
        reply: "Perhaps they do. In the run they do not, and the line is there all the same.",
      },
      bigger: {
        text: "what comes back is more work than what is new.",
        reply: "It is as much work as a new ticket, about a day. There need not be anything special about it.",
      },
    },
  },
  takeaway: "Do not ask how busy a team is. Ask what is left.",
} satisfies RecallWords<typeof questions.busy>;

export const lab = {
  prompt:
    "A hospital’s laboratory has hardly a free minute, and results are days late. One sample in eight has to be run again, because the form did not say what was suspected. What helps most for the least money?",
  options: {
    faster: {
      text: "An analyser that takes a tenth less time for each sample.",
      reply: "That helps, and it is dear. One run in eight would still be for nothing, only a little faster.",
    },
    "second-look": {
      text: "Leave out the second look at each result, to save its minutes.",
      reply:
        "If the second look catches much, more comes back than you save. Count what it catches before you leave it out.",
    },
    "one-line": {
      text: "No sample without one line on what is suspected.",
      reply: "Yes. A minute on the ward saves a whole run here, and it takes the work out of the line for good.",
    },
    "red-sticker": {
      text: "A red sticker for urgent samples, so that they are run first.",
      reply: "Those are then quicker, and the others later. The line is as long as before. That is lesson 3.3.",
    },
  },
  takeaway: "Before you make it quicker, see what comes back.",
} satisfies RecallWords<typeof questions.lab>;

export const whatDidYouSee = {
  prompt: "What did you see?",
  options: {
    steady: { text: "A line that was about as long all the time." },
    waves: { text: "A line that went away, and came back longer." },
    grows: { text: "A line that grew a little every month." },
  },
} satisfies SightWords<typeof questions.whatDidYouSee>;

export const atYourWork = {
  prompts: {
    business: {
      audience: "I work in the business",
      start: "Before I ask another team to be quicker, I will",
      hint: "ask how many of my own requests were there for the second time, and write into the next one how I will see that it is right.",
    },
    it: {
      audience: "I work in IT",
      start: "When we next look at our backlog together, I will",
      hint: "count the tickets that are here for the second time, and ask of each which question at the beginning would have saved it.",
    },
  },
} satisfies WorkPlanWords<typeof questions.atYourWork>;
