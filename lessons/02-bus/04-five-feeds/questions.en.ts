import type { RecallWords, SightWords, WorkPlanWords } from "../../../src/islands/lesson/questionFacts.ts";
import type * as questions from "./questions.ts";

export const measure = {
  prompt:
    "A team joins five feeds for each decision. Each feed is right 97 times in 100, and the team decides by hand. What do you measure first?",
  options: {
    worst: {
      text: "Which of the five is the worst one.",
      reply:
        "They are all alike here, and all good. Mending one of them by a point moves the five together by a point.",
    },
    joint: {
      text: "How often all five are right at once.",
      reply: "Yes. That is what a decision stands on, and no feed’s own report shows it.",
    },
    training: {
      text: "How well the team was trained on the dashboard.",
      reply: "They can read it. They read it every morning, and then they remember what happened last time.",
    },
    speed: {
      text: "How old the data is when it arrives.",
      reply: "Ask that where facts change within the hour. In this run fifty times as fast changed nothing.",
    },
  },
  because: {
    prompt: "Because …",
    options: {
      "any-one": {
        text: "one wrong input makes the decision wrong, whichever it is.",
        reply: "Yes. Five chances to be wrong, each day.",
      },
      average: {
        text: "the average of the five says how good the decision is.",
        reply: "The average stays at 97 in 100, with one feed or with twenty. The decision does not.",
      },
      "five-times": {
        text: "five feeds cost five times as much to run.",
        reply: "They may. It is not why people decide by hand.",
      },
    },
  },
  takeaway: "Count the feeds before you judge the people.",
} satisfies RecallWords<typeof questions.measure>;

export const loan = {
  prompt:
    "A bank grants a small loan by itself when four checks say yes: income, address, debts, identity. Each check is right in 96 of 100 cases, and they fail independently. In how many of 100 cases does the loan rest on four right checks?",
  options: {
    "ninety-six": {
      text: "96",
      reply: "Each check for itself is. The loan needs all four of them.",
    },
    "eighty-five": {
      text: "85",
      reply: "Yes: .96 four times over. If a bad loan costs more than six good ones earn, somebody should look.",
    },
    sixteen: {
      text: "16",
      reply: "That is about how often at least one of them is wrong.",
    },
    fifty: {
      text: "50",
      reply: "It takes seventeen such checks to come down to a half.",
    },
  },
  takeaway: "Checks multiply.",
} satisfies RecallWords<typeof questions.loan>;

export const whatDidYouSee = {
  prompt: "What did you see?",
  options: {
    "ran-out": { text: "Trust ran out, glass by glass." },
    "came-back": { text: "It ran out and came back, again and again." },
    "never-knew": { text: "Some glasses stayed full the whole time." },
  },
} satisfies SightWords<typeof questions.whatDidYouSee>;

export const atYourWork = {
  prompts: {
    business: {
      audience: "I work in the business",
      start: "Next time somebody does not use the data, I will",
      hint: "count how many feeds that decision takes, and ask when one of them was last wrong.",
    },
    it: {
      audience: "I work in IT",
      start: "Next time I report the quality of data, I will",
      hint: "report for one real decision how often all of its inputs were right at once.",
    },
  },
} satisfies WorkPlanWords<typeof questions.atYourWork>;
