import type { RecallWords, SightWords, WorkPlanWords } from "../../../src/islands/lesson/questionFacts.ts";
import type * as questions from "./questions.ts";

export const few = {
  prompt: "At the Larkfield that connects its systems point to point, hardly anybody decides on data. Why?",
  options: {
    habit: {
      text: "They have always done it by feel, and habits are strong.",
      reply: "The same people, with the same habits, decide on data in most cases where the numbers are right.",
    },
    lost: {
      text: "They have learned that deciding on those data loses money.",
      reply:
        "Yes. With the order they would have lost more than they could earn. Staying by hand was the right answer.",
    },
    slow: {
      text: "The data come too late.",
      reply: "That is a part of it. But late is only one of the ways to be wrong, and people answer to all of them.",
    },
    unknown: {
      text: "Nobody has shown them how the dashboards work.",
      reply: "Everybody at Larkfield can read one. What they cannot see on it is whether it is right.",
    },
  },
  takeaway: "People who do not use the data may have the better data about the data.",
} satisfies RecallWords<typeof questions.few>;

export const ward = {
  prompt:
    "A hospital has a screen that shows free beds. The nurses of one ward never look at it and telephone instead. You are asked to mend that. What do you find out first?",
  options: {
    train: {
      text: "Who of them has not been trained on the screen yet.",
      reply: "Perhaps some. But if the screen is often wrong, training teaches them to trust a wrong number.",
    },
    oblige: {
      text: "Who could make the screen compulsory.",
      reply: "Then they would send patients to beds that are taken. The order does not make the screen right.",
    },
    right: {
      text: "How often the screen is right when they need a bed.",
      reply:
        "Yes. If it is wrong once in six times, a call that takes a minute is cheaper than a patient in the corridor.",
    },
    larger: {
      text: "Whether the screen hangs where they can see it.",
      reply: "Worth a look. But they walked past it to the telephone, and somebody who does that has a reason.",
    },
  },
  takeaway: "Before you ask people to trust a number, find out how often it is right.",
} satisfies RecallWords<typeof questions.ward>;

export const whatDidYouSee = {
  prompt: "What did you see?",
  options: {
    "up-first": { text: "A good year and a half, and then a worse one." },
    "one-day": { text: "It fell within a quarter, and stayed down." },
    "hollow-again": { text: "Marks that had been full became hollow again." },
  },
} satisfies SightWords<typeof questions.whatDidYouSee>;

export const atYourWork = {
  prompts: {
    business: {
      audience: "I work in the business",
      start: "Next time two numbers for the same thing differ, I will",
      hint: "ask each owner what exactly it counts and since when, before anybody decides by one of them.",
    },
    it: {
      audience: "I work in IT",
      start: "Next time somebody says that a dashboard is not used, I will",
      hint: "take twenty of its numbers, check them against the world, and report how many were right.",
    },
  },
} satisfies WorkPlanWords<typeof questions.atYourWork>;
