import type { RecallWords, SightWords, WorkPlanWords } from "../../../src/islands/lesson/questionFacts.ts";
import type * as questions from "./questions.ts";

export const all = {
  prompt: "From today every ticket is marked urgent. Nobody is interrupted. Who has theirs sooner than before?",
  options: {
    everybody: {
      text: "Everybody, because the team now knows how much hangs on it.",
      reply: "The team was busy before and has as many hours as before. The word adds none.",
    },
    "first-to-mark": {
      text: "Whoever marks theirs first, as long as others are slower to.",
      reply:
        "That was so in January. Now all are marked, and among equals it is first come, first served, as it always was.",
    },
    nobody: {
      text: "Nobody.",
      reply: "Yes. A first place needs somebody behind it. All tickets took as long as when none was urgent.",
    },
    loudest: {
      text: "Whoever also calls, because somebody has to decide among so many.",
      reply:
        "Perhaps, and then the word has only moved to the telephone. Whoever does not call waits for whoever does.",
    },
  },
  takeaway: "Urgent does no work. It chooses who waits.",
} satisfies RecallWords<typeof questions.all>;

export const red = {
  prompt:
    "A hospital’s emergency ward wants patients to come through the front desk. Its surgeons have begun to let theirs in by a side door and to look after them there. The front desk has hours of waiting. What should the ward do first?",
  options: {
    stricter: {
      text: "Lock the side door: one way in, the same for everybody.",
      reply: "Then the surgeons’ patients stand at the front desk too, before some who never knew of the side door.",
    },
    "more-red": {
      text: "Give a red band to more patients, so that they are seen sooner.",
      reply: "Those are seen sooner, and all without a band later. With enough of them, everybody waits as before.",
    },
    "close-door": {
      text: "Keep the door and say nothing. It works, and nobody complains.",
      reply:
        "It does take work from the desk. But what goes on there is on no list, and nobody learns why it is needed.",
    },
    "ask-door": {
      text: "Count who comes through the side door, and what for.",
      reply:
        "Yes. It is demand that the desk could not meet. Now it can be planned for, and somebody can answer for it.",
    },
  },
  takeaway: "A workaround is demand. Count it before you forbid it.",
} satisfies RecallWords<typeof questions.red>;

export const whatDidYouSee = {
  prompt: "What became of your card without a point?",
  options: {
    passed: { text: "Others passed it again and again." },
    longer: { text: "The whole line got longer, for all of them." },
    together: { text: "It moved up much like the others." },
  },
} satisfies SightWords<typeof questions.whatDidYouSee>;

export const atYourWork = {
  prompts: {
    business: {
      audience: "I work in the business",
      start: "Before I escalate the next thing, I will",
      hint: "name one colleague who then waits instead, and tell them.",
    },
    it: {
      audience: "I work in IT",
      start: "When I find the next workaround, I will",
      hint: "write down what was asked of us, how long ago, and by whom, before I say anything about rules.",
    },
  },
} satisfies WorkPlanWords<typeof questions.atYourWork>;
