import type { RecallWords, SightWords, WorkPlanWords } from "../../../src/islands/lesson/questionFacts.ts";
import type * as questions from "./questions.ts";

export const addConsumers = {
  prompt:
    "A topic has four partitions, and a group of four consumers is behind. Ten more join the group. What happens?",
  options: {
    "faster-for-all": {
      text: "The backlog is shared by fourteen, so it clears in less than a third of the time.",
      reply:
        "Four partitions can be shared by four. The run was played with twenty, and no partition was clear sooner.",
    },
    idle: {
      text: "The ten have nothing to do.",
      reply: "Yes. They stand by in case one of the four fails, and that is all they are good for.",
    },
    "half-the-time": {
      text: "The fullest partition gets a second and a third reader.",
      reply: "Within a group it never does, however full it is. Look at the picture: four partitions, four readers.",
    },
    "out-of-order": {
      text: "It clears sooner, but the order within a partition is lost.",
      reply: "Order is lost when a key is split over partitions. More consumers lose nothing, and win nothing.",
    },
  },
  because: {
    prompt: "Because …",
    options: {
      "machine-full": {
        text: "the broker cannot send any faster.",
        reply: "The broker could. It waits for a consumer that is busy with the price before.",
      },
      "one-reader": {
        text: "one partition is read by one consumer of a group.",
        reply: "Yes. It keeps what lies in a partition in order, and it is why partitions are counted before the sale.",
      },
      "late-start": {
        text: "new consumers begin with what comes from now on.",
        reply: "They would begin at the bookmark of the group, if there were a partition for them.",
      },
    },
  },
  takeaway: "Consumers beyond the partitions wait for work that never comes.",
} satisfies RecallWords<typeof questions.addConsumers>;

export const airport = {
  prompt:
    "An airport has four security lines, by gate. All four stood still for ten minutes. A coach party is booked on one gate, so that line was nearly full before. When can the board say that waiting is back to normal?",
  options: {
    "ten-minutes": {
      text: "Ten minutes after they go on.",
      reply:
        "That holds where a line is busy for half of its time. This one was nearly full, and people keep coming while it works off the rest.",
    },
    average: {
      text: "When the waiting time, averaged over the four lines, is back to normal.",
      reply: "Three empty lines make a fine average. Nobody stands in the average.",
    },
    "that-line": {
      text: "When the line of the coach party is.",
      reply: "Yes. It decides, and it can be reckoned: the standstill, times what is used, divided by what is free.",
    },
    "longest-first": {
      text: "As soon as more officers have been called, since they can work at any line.",
      reply:
        "If a second officer fits at that line. Otherwise they stand at lines that are empty already, as sixteen consumers did.",
    },
  },
  takeaway: "Ask for the fullest line, not for the average.",
} satisfies RecallWords<typeof questions.airport>;

export const whatDidYouSee = {
  prompt: "What did you see?",
  options: {
    "clear-at-once": { text: "Soon after they were up, nothing waited." },
    "all-alike": { text: "All four caught up, at about the same pace." },
    "one-stayed": { text: "Three caught up. One was busy with it for minutes." },
  },
} satisfies SightWords<typeof questions.whatDidYouSee>;

export const atYourWork = {
  prompts: {
    business: {
      audience: "I work in the business",
      start: "Next time somebody tells me that a system is up again, I will",
      hint: "ask until when what I see is old, and for which goods longest.",
    },
    it: {
      audience: "I work in IT",
      start: "Next time a reader of ours stands still, I will",
      hint: "announce when it will have caught up, by its fullest partition, and not when it is up.",
    },
  },
} satisfies WorkPlanWords<typeof questions.atYourWork>;
