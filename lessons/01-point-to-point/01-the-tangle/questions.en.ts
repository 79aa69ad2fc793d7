import type { RecallWords, SightWords, WorkPlanWords } from "../../../src/islands/lesson/questionFacts.ts";
import type * as questions from "./questions.ts";

export const freeze = {
  prompt: "Nothing new was added in the last half-year. Why did the wait go on rising?",
  options: {
    "links-unfinished": {
      text: "The last links were still being built.",
      reply: "All of them were live within weeks. Look at the lines: none is still being connected at the end.",
    },
    "more-in-than-out": {
      text: "More work arrived at the busiest teams than they could finish.",
      reply: "Yes. A list that gets longer every day keeps getting longer after the party is over.",
    },
    "more-wishes": {
      text: "People asked for more because they had to wait.",
      reply: "A fair thought, but here every system asks at the same rate from the first day to the last.",
    },
    "bigger-wishes": {
      text: "The wishes got bigger.",
      reply: "Open any of them: one day in the owner's team and one in the asker's, every time.",
    },
  },
  because: {
    prompt: "Because …",
    options: {
      "once-per-reader": {
        text: "every change returns once per reader.",
        reply: "Yes. The systems stopped coming. The changes did not, and each is done again for every reader.",
      },
      settling: {
        text: "new systems need time to settle.",
        reply: "The newest system had half a year to settle, and it is not the one with the long list.",
      },
      "old-technology": {
        text: "old technology slows down.",
        reply:
          "Nothing in this run gets slower with age. The same task takes the same effort on day one and on the last.",
      },
    },
  },
  takeaway: "An open interface is not finished work. It is work that comes back.",
} satisfies RecallWords<typeof questions.freeze>;

export const hospital = {
  prompt:
    "A hospital has four systems. Lab results go as separate files to the ward, the pharmacy and billing. Every other fact has one reader. IT proposes a hub for everything. What is the best first step?",
  options: {
    leave: {
      text: "Leave everything as it is.",
      reply:
        "For most of it you are right: one reader, one file, no trouble. But lab results are sent three times, and each change to them is done three times.",
    },
    "publish-lab": {
      text: "Publish the lab results once, leave the rest.",
      reply: "Yes. Three readers is where publishing starts to pay. With one reader there is nothing to share.",
    },
    hub: {
      text: "Build the hub, to be ready for growth.",
      reply:
        "It moves every file, although only one fact is read more than once. And nobody has yet agreed what a lab result means.",
    },
    hire: {
      text: "Hire one more person for interfaces.",
      reply: "That helps for a while. The salary stays, and so does the triple work at every change.",
    },
  },
  takeaway: "Count readers, not systems.",
} satisfies RecallWords<typeof questions.hospital>;

export const whatDidYouSee = {
  prompt: "What did you see?",
  options: {
    evenly: { text: "The wait grew evenly." },
    "slow-then-fast": { text: "It grew slowly, then fast." },
    "stopped-at-freeze": { text: "It stopped when nothing was added." },
  },
} satisfies SightWords<typeof questions.whatDidYouSee>;

export const atYourWork = {
  prompts: {
    business: {
      audience: "I work in the business",
      start: "Next time, before I ask for an extract, I will",
      hint: "ask whether the fact is already published, and who else reads it.",
    },
    it: {
      audience: "I work in IT",
      start: "Next time we touch our most-copied fact, I will",
      hint: "count its readers first. If nobody knows the number, find out who could.",
    },
  },
} satisfies WorkPlanWords<typeof questions.atYourWork>;
