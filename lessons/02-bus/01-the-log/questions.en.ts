import type { RecallWords, SightWords, WorkPlanWords } from "../../../src/islands/lesson/questionFacts.ts";
import type * as questions from "./questions.ts";

export const afterReading = {
  prompt: "Two groups have just read a record of a topic. What is left of it for a third?",
  options: {
    nothing: {
      text: "Nothing: it has been delivered.",
      reply: "That is a queue. In the run three groups had read each record, and each was still there.",
    },
    newest: {
      text: "Only the newest record of its key.",
      reply: "Some topics are set up to keep just that, and they do so whether anybody has read or not.",
    },
    everything: {
      text: "All of it.",
      reply: "Yes, until the topic deletes it for its age. It does not count readers.",
    },
    "for-the-slow": {
      text: "All of it, if the third group was registered when the record came.",
      reply: "It need not have existed. The fourth group of the run began minutes later and read what was there.",
    },
  },
  because: {
    prompt: "Because …",
    options: {
      acknowledged: {
        text: "a record stays until every group has acknowledged it.",
        reply: "The topic waits for nobody. A group that is too late finds its records deleted, too.",
      },
      bookmark: {
        text: "reading moves a bookmark, and nothing else.",
        reply: "Yes. Each group has its own, and it may be moved back.",
      },
      "own-copy": {
        text: "every group gets a copy of its own when the record is sent.",
        reply: "There is one record, however many read it. That is why a fourth reader costs the sender nothing.",
      },
    },
  },
  takeaway: "Reading removes nothing. The clock does.",
} satisfies RecallWords<typeof questions.afterReading>;

export const cityArchive = {
  prompt:
    "A city hall sends each file round its desks and shreds it four weeks after it came in; by then all desks have seen it. Who is worse off?",
  options: {
    "slow-desk": {
      text: "The slow desk, which takes three weeks for a file.",
      reply: "It is slow, and it is in time: four weeks are more than three.",
    },
    "new-desk": {
      text: "The desk that opens next month.",
      reply:
        "Yes. It begins with the files of four weeks. Whoever wrote to city hall in spring, and not again, does not exist there.",
    },
    citizens: {
      text: "Citizens who write often.",
      reply: "They are the lucky ones: something of theirs is always younger than four weeks.",
    },
    nobody: {
      text: "Nobody: every desk that needed the file has read it.",
      reply: "Every desk that there was. Shredding looks harmless as long as nobody new comes.",
    },
  },
  takeaway: "What is deleted is missed by those who are not there yet.",
} satisfies RecallWords<typeof questions.cityArchive>;

export const whatDidYouSee = {
  prompt: "What did you see?",
  options: {
    "reading-removes": { text: "What had been read was gone." },
    "everything-found": { text: "Whoever came late found everything." },
    "clock-removes": { text: "Read records stayed, old ones went." },
  },
} satisfies SightWords<typeof questions.whatDidYouSee>;

export const atYourWork = {
  prompts: {
    business: {
      audience: "I work in the business",
      start: "Next time I am promised a new report from data that we have already, I will",
      hint: "ask how far back its facts go, and what it will show for a thing that has not changed since.",
    },
    it: {
      audience: "I work in IT",
      start: "Next time we add a reader to a topic, I will",
      hint: "list what it cannot find there, before it goes live, and say who can send it once more.",
    },
  },
} satisfies WorkPlanWords<typeof questions.atYourWork>;
