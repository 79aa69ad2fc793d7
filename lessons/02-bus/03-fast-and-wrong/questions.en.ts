import type { RecallWords, SightWords, WorkPlanWords } from "../../../src/islands/lesson/questionFacts.ts";
import type * as questions from "./questions.ts";

export const heals = {
  prompt: "Two copies of a number are wrong. One is late, one is misread. Which of them heals if everybody just waits?",
  options: {
    misread: {
      text: "The misread one.",
      reply: "It gets a new value every few seconds, and reads it wrongly each time.",
    },
    late: {
      text: "The late one.",
      reply: "Yes. It is right as soon as the next fact is there. That is why speed helps it and nothing else.",
    },
    both: {
      text: "Both, sooner or later.",
      reply: "One of them, yes. The other heals when somebody notices, and in our run that took weeks.",
    },
    neither: {
      text: "Neither.",
      reply: "One does. In this run hardly any copy is late for longer than five seconds.",
    },
  },
  because: {
    prompt: "Because …",
    options: {
      "next-fact": {
        text: "the next fact that arrives puts it right.",
        reply: "Yes. And the next fact is on its way already.",
      },
      "somebody-calls": {
        text: "somebody will call.",
        reply: "Perhaps. But then it was not the waiting that helped.",
      },
      checks: {
        text: "the bus checks what it carries.",
        reply: "It checks that a number is a number. What the number means, nobody has told it.",
      },
    },
  },
  takeaway: "Speed heals what is late. It does nothing for what is misunderstood.",
} satisfies RecallWords<typeof questions.heals>;

export const laboratory = {
  prompt:
    "A hospital’s laboratory goes over to another unit for blood sugar. Results reach every ward within a second, and each is a number, as before. Two wards dose insulin by hand from them. What do you ask first?",
  options: {
    speed: {
      text: "Whether a second is quick enough.",
      reply: "For blood sugar it is. The wrong dose would be there within a second, too.",
    },
    twice: {
      text: "Whether every result is delivered exactly once.",
      reply: "A good question on another day. Here each result arrives once, and is read wrongly once.",
    },
    who: {
      text: "Who reads these results, and who of them has been told.",
      reply: "Yes. And until the last of them has moved, both units should stand there, each with its name.",
    },
    shape: {
      text: "Whether the new results still pass the technical check.",
      reply: "They do: a number in, a number out. That is what makes this change dangerous.",
    },
  },
  takeaway: "Before a meaning changes, know who reads it.",
} satisfies RecallWords<typeof questions.laboratory>;

export const whatDidYouSee = {
  prompt: "What did you see?",
  options: {
    "all-right": { text: "Nearly all copies agreed with the truth." },
    "a-few-wrong": { text: "There were always a few wrong ones." },
    "same-ones": { text: "A wrong one stayed wrong for a long time." },
  },
} satisfies SightWords<typeof questions.whatDidYouSee>;

export const atYourWork = {
  prompts: {
    business: {
      audience: "I work in the business",
      start: "Next time I change what a number of ours counts, I will",
      hint: "write down who uses it, by name, and tell them before it changes. If I cannot name them, I will ask who can.",
    },
    it: {
      audience: "I work in IT",
      start: "Next time a field keeps its name and changes its meaning, I will",
      hint: "give the new meaning a new name beside the old one, list who reads the old one, and set a day for its end.",
    },
  },
} satisfies WorkPlanWords<typeof questions.atYourWork>;
