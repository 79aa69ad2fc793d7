import type { RecallWords, SightWords, WorkPlanWords } from "../../../src/islands/lesson/questionFacts.ts";
import type * as questions from "./questions.ts";

export const green = {
  prompt: "The fraud check has been up again for an hour and a half. Why does no order go through?",
  options: {
    "still-broken": {
      text: "It still has a fault from the restart.",
      reply: "It has none. It answers ten calls a second, as it did before, and makes no error.",
    },
    "too-many-orders": {
      text: "More orders come in than it can check.",
      reply:
        "Five come in each second, and it can check ten. What comes in three times as often is the question, not the order.",
    },
    "answers-the-gone": {
      text: "It answers people who have left.",
      reply: "Yes. Every answer comes, and every answer comes after its caller has given up.",
    },
    "other-system": {
      text: "Another system of the chain went down meanwhile.",
      reply: "Look at the picture: no other one has a line. They wait for orders that never come past the third.",
    },
  },
  because: {
    prompt: "Because …",
    options: {
      "asked-again": {
        text: "whoever gives up asks again, at the end of a line that holds the old calls too.",
        reply: "Yes. The line is fed by those who leave it.",
      },
      "lost-data": {
        text: "the restart lost the orders that were in it.",
        reply: "Nothing was lost in the restart: all calls stayed in line, and that is just the trouble.",
      },
      slower: {
        text: "a long line makes a system slower.",
        reply:
          "Here it works as fast as before, a tenth of a second for a call. Only its work is of no use to anybody.",
      },
    },
  },
  takeaway: "Green says that a system answers. Ask whom.",
} satisfies RecallWords<typeof questions.green>;

export const practice = {
  prompt:
    "A doctor’s practice calls back everybody who leaves a message, in the order of the messages. After a morning without telephone it is two hours behind. Whoever has waited half an hour leaves another message. Most calls back now reach people who have gone elsewhere. What helps first?",
  options: {
    "longer-tape": {
      text: "A tape with room for more messages.",
      reply:
        "Then the line gets longer, and still more of the calls back come too late. A short tape would do more good.",
    },
    "call-more": {
      text: "Tell everybody to leave a message again if nobody calls.",
      reply: "They do so already. Every new message is work, and it stands behind the old one of the same patient.",
    },
    "strike-out": {
      text: "Begin with the newest, and strike out what is too old.",
      reply: "Yes. The work goes to people who still wait for it, and the list stops feeding itself.",
    },
    "work-overtime": {
      text: "Work through the list until it is empty, however late it gets.",
      reply:
        "While messages come in faster than calls go out, it never is. And most of the overtime goes to people who no longer wait.",
    },
  },
  takeaway: "When you are behind, leave out what nobody waits for.",
} satisfies RecallWords<typeof questions.practice>;

export const whatDidYouSee = {
  prompt: "What did you see?",
  options: {
    recovered: { text: "A dip, and then it recovered." },
    half: { text: "It went on with about half of the orders." },
    "never-again": { text: "From then on hardly any order went through." },
  },
} satisfies SightWords<typeof questions.whatDidYouSee>;

export const atYourWork = {
  prompts: {
    business: {
      audience: "I work in the business",
      start: "Next time something hangs and everything is said to be up, I will",
      hint: "ask who asks again, how often, and whether anybody still waits for the answers.",
    },
    it: {
      audience: "I work in IT",
      start: "Next time I set how often something is tried again, I will",
      hint: "multiply it: calls a second, times tries, times the tries of every layer above. Then compare with what the slowest can answer.",
    },
  },
} satisfies WorkPlanWords<typeof questions.atYourWork>;
