/**
 * The questions of lesson 1.1 as data, apart from the widgets that ask them.
 * Ids and versions never change once published: the learner's log, the spaced review and a room refer to them.
 */

import type { RecallQuestion, SightQuestion, WorkPlan } from "../../../src/islands/lesson/question.ts";

export const freeze: RecallQuestion = {
  id: "tangle.recall.freeze",
  version: 1,
  dimension: "change",
  prompt: "Nothing new was added in the last half-year. Why did the wait go on rising?",
  options: [
    {
      id: "links-unfinished",
      text: "The last links were still being built.",
      reply: "All of them were live within weeks. Look at the lines: none is still being connected at the end.",
    },
    {
      id: "more-in-than-out",
      text: "More work arrived at the busiest teams than they could finish.",
      reply: "Yes. A list that gets longer every day keeps getting longer after the party is over.",
    },
    {
      id: "more-wishes",
      text: "People asked for more because they had to wait.",
      reply: "A fair thought, but here every system asks at the same rate from the first day to the last.",
    },
    {
      id: "bigger-wishes",
      text: "The wishes got bigger.",
      reply: "Open any of them: one day in the owner's team and one in the asker's, every time.",
    },
  ],
  answer: "more-in-than-out",
  because: {
    prompt: "Because …",
    options: [
      {
        id: "once-per-reader",
        text: "every change returns once per reader.",
        reply: "Yes. The systems stopped coming. The changes did not, and each is done again for every reader.",
      },
      {
        id: "settling",
        text: "new systems need time to settle.",
        reply: "The newest system had half a year to settle, and it is not the one with the long list.",
      },
      {
        id: "old-technology",
        text: "old technology slows down.",
        reply:
          "Nothing in this run gets slower with age. The same task takes the same effort on day one and on the last.",
      },
    ],
    answer: "once-per-reader",
  },
  takeaway: "An open interface is not finished work. It is work that comes back.",
};

export const hospital: RecallQuestion = {
  id: "tangle.recall.hospital",
  version: 1,
  dimension: "ownership",
  prompt:
    "A hospital has four systems. Lab results go as separate files to the ward, the pharmacy and billing. Every other fact has one reader. IT proposes a hub for everything. What is the best first step?",
  options: [
    {
      id: "leave",
      text: "Leave everything as it is.",
      reply:
        "For most of it you are right: one reader, one file, no trouble. But lab results are sent three times, and each change to them is done three times.",
    },
    {
      id: "publish-lab",
      text: "Publish the lab results once, leave the rest.",
      reply: "Yes. Three readers is where publishing starts to pay. With one reader there is nothing to share.",
    },
    {
      id: "hub",
      text: "Build the hub, to be ready for growth.",
      reply:
        "It moves every file, although only one fact is read more than once. And nobody has yet agreed what a lab result means.",
    },
    {
      id: "hire",
      text: "Hire one more person for interfaces.",
      reply: "That helps for a while. The salary stays, and so does the triple work at every change.",
    },
  ],
  answer: "publish-lab",
  takeaway: "Count readers, not systems.",
};

/** The one-tap "What did you see?" after the run. There is no wrong answer; the reply points back at the curve. */
export const whatDidYouSee: SightQuestion = {
  id: "tangle.saw",
  version: 1,
  prompt: "What did you see?",
  options: [
    { id: "evenly", text: "The wait grew evenly." },
    { id: "slow-then-fast", text: "It grew slowly, then fast." },
    { id: "stopped-at-freeze", text: "It stopped when nothing was added." },
  ],
};

/** The if–then plans of "At your work": one for business people, one for IT. */
export const atYourWork: WorkPlan = {
  id: "tangle.work",
  version: 1,
  prompts: [
    {
      id: "business",
      audience: "I work in the business",
      start: "Next time, before I ask for an extract, I will",
      hint: "ask whether the fact is already published, and who else reads it.",
    },
    {
      id: "it",
      audience: "I work in IT",
      start: "Next time we touch our most-copied fact, I will",
      hint: "count its readers first. If nobody knows the number, find out who could.",
    },
  ],
};
