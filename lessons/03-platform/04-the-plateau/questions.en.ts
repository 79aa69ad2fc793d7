import type { RecallWords, SightWords, WorkPlanWords } from "../../../src/islands/lesson/questionFacts.ts";
import type * as questions from "./questions.ts";

export const back = {
  prompt: "Brand B was bought eighteen months ago. Why has the trust in the old decisions not come back?",
  options: {
    pride: {
      text: "People do not like to admit that they gave up too early.",
      reply: "They did not. Whoever gave up earned more by hand, and trust comes back where data become right.",
    },
    errors: {
      text: "The data go on being wrong too often for it to pay.",
      reply:
        "Yes. Nothing that made them wrong has been put right, and there is little to see that could prove otherwise.",
    },
    campaign: {
      text: "Nobody has explained to them what the platform can do.",
      reply: "They knew, and used it. More trust in the same data brought hardly anything.",
    },
    speed: {
      text: "The data arrive too late.",
      reply: "Of a thousand facts read, hardly one is late here. They are misread, in good time.",
    },
  },
  because: {
    prompt: "What made the data wrong?",
    options: {
      news: {
        text: "The news of changes waits in the same line as everything else.",
        reply: "Yes. An hour’s work, and days before somebody begins it.",
      },
      people: { text: "The people of brand B work less carefully.", reply: "They change no more than the others do." },
      machines: {
        text: "The platform is down more often.",
        reply: "It has not lost a fact in the whole run, and outages go by as before.",
      },
    },
  },
  takeaway: "Trust follows the data. First repair what is wrong, then wait.",
} satisfies RecallWords<typeof questions.back>;

export const rails = {
  prompt:
    "A railway shows its drivers and station staff how late each train will be. For a year they passed it on to passengers. Since the timetable was merged with a neighbour’s, most of them look out of the window instead. What is the best first step?",
  options: {
    campaign: {
      text: "A campaign: what the forecasts can do, and whom it helps.",
      reply: "They know what it can do; they used it for a year. It would bring them back to forecasts that are wrong.",
    },
    oblige: {
      text: "Oblige them to announce what the screen says.",
      reply: "Then passengers hear it, right or wrong, and stop believing it as well.",
    },
    accuracy: {
      text: "Measure how often the forecast has been right, by train.",
      reply:
        "Yes. If it has become worse, they are right, and you know where to begin. If it has not, you can show them.",
    },
    screens: {
      text: "Better screens, with the forecast in large letters.",
      reply: "Nobody had trouble reading it. It is what it says.",
    },
  },
  takeaway: "When people stop using a number, measure the number first.",
} satisfies RecallWords<typeof questions.rails>;

export const whatDidYouSee = {
  prompt: "What did trust do after the purchase?",
  options: {
    "at-once": { text: "It fell at once." },
    "quiet-first": { text: "Nothing at first, and then it fell." },
    "to-and-fro": { text: "It went up and down." },
  },
} satisfies SightWords<typeof questions.whatDidYouSee>;

export const atYourWork = {
  prompts: {
    business: {
      audience: "I work in the business",
      start: "When I next decide against a number, I will",
      hint: "note in one line what made me, and keep the note where the owner of the number can read it.",
    },
    it: {
      audience: "I work in IT",
      start: "When we next find a number of ours to have been wrong, I will",
      hint: "tell everybody who reads it: since when, how often, and what we have done about it.",
    },
  },
} satisfies WorkPlanWords<typeof questions.atYourWork>;
