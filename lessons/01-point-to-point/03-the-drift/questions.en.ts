import type { RecallWords, SightWords, WorkPlanWords } from "../../../src/islands/lesson/questionFacts.ts";
import type * as questions from "./questions.ts";

export const lasts = {
  prompt: "Why did Lena’s correction not last until the afternoon?",
  options: {
    facts: {
      text: "Because so many figures changed between nine and one.",
      reply: "Some did. But four hours are a sixth of a day, and most of the screen was wrong at one.",
    },
    written: {
      text: "Because the screen was made anew from an uncorrected copy.",
      reply: "Yes. The job did not know of her correction. It read what it always reads.",
    },
    typing: {
      text: "Because whoever types twelve figures by hand makes mistakes.",
      reply: "She made none: at nine all twelve were right.",
    },
    night: {
      text: "Because a night job failed.",
      reply: "No job failed in this run. All of them did what they were told.",
    },
  },
  takeaway: "A correction lasts until the copy is next written. Correct what it is made from.",
} satisfies RecallWords<typeof questions.lasts>;

export const shift = {
  prompt:
    "In a plant the foreman’s log is copied into a table for the shift leader every evening, and from there into a sheet for the manager every morning. On Tuesday the manager’s sheet says eleven, and it was nine. Where do you put it right, so that it stays right?",
  options: {
    boss: {
      text: "In the manager’s sheet, because decisions are made by that one.",
      reply: "It would be right until tomorrow morning. Then the sheet is made anew, with eleven in it.",
    },
    first: {
      text: "In the foreman’s log, where it was written first.",
      reply: "Yes. Everything else is made from that, and mends itself when it is next made.",
    },
    all: {
      text: "In all three, so that they agree.",
      reply: "That would last, because the log is among them. The other two would have mended themselves.",
    },
    newest: {
      text: "In the one that was filled last, because it is the newest.",
      reply: "It was filled last, and from the oldest news of the three.",
    },
  },
  takeaway: "Find where a number is written first. Everything after that is a copy of it.",
} satisfies RecallWords<typeof questions.shift>;

export const whatDidYouSee = {
  prompt: "What did you see?",
  options: {
    "one-side": { text: "The three never stood equally far from the middle." },
    "back-out": { text: "The screen jumped to the middle, and out again." },
    "all-move": { text: "Everything moved all the time, and hardly anything was new." },
  },
} satisfies SightWords<typeof questions.whatDidYouSee>;

export const atYourWork = {
  prompts: {
    business: {
      audience: "I work in the business",
      start: "Next time I am about to correct a number in a report, I will",
      hint: "first ask where it is written for the first time, and have it put right there.",
    },
    it: {
      audience: "I work in IT",
      start: "Next time I touch a screen or a report, I will",
      hint: "show beside each figure the moment of its source, and not the moment at which the page was filled.",
    },
  },
} satisfies WorkPlanWords<typeof questions.atYourWork>;
