import type { RecallWords, SightWords, WorkPlanWords } from "../../../src/islands/lesson/questionFacts.ts";
import type * as questions from "./questions.ts";

export const alarm = {
  prompt: "An order was saved, and the process died before it had told the bus. Which alarm rings?",
  options: {
    "error-queue": {
      text: "The one on the queue for messages that could not be handled.",
      reply: "A message has to arrive before anybody can fail to handle it. This one was never sent.",
    },
    backlog: {
      text: "The one that watches how far the reader is behind.",
      reply: "The reader is not behind. It has read all there is, and this order is not in it.",
    },
    none: {
      text: "None.",
      reply: "Yes. That is why it was the customer who rang.",
    },
    outage: {
      text: "The one for outages, because a process died.",
      reply: "Processes die and are started again all day. It was back in a moment, and everything was green.",
    },
  },
  because: {
    prompt: "Because …",
    options: {
      "too-few": {
        text: "so few get lost that they stay below every limit.",
        reply: "A limit would help if somebody counted them. Nobody can count what nobody was told.",
      },
      "nothing-failed": {
        text: "nothing failed that anybody watches: one step was done, and the next one never began.",
        reply: "Yes. An alarm needs something that happens. Here something did not.",
      },
      "newer-fact": {
        text: "a newer fact takes its place before anybody looks.",
        reply: "For half of them it does, within half a day. An order has no newer fact.",
      },
    },
  },
  takeaway: "An outage reports itself. A fact that was never told does not.",
} satisfies RecallWords<typeof questions.alarm>;

export const pharmacy = {
  prompt:
    "A pharmacy writes every order into its book and then faxes it to the wholesaler. Now and then a customer comes in between, and the fax is forgotten. What helps?",
  options: {
    twice: {
      text: "Send every fax twice, to be on the safe side.",
      reply: "Whoever forgets one fax forgets the second as well. The others now arrive twice.",
    },
    "from-the-book": {
      text: "Fax from the book, every hour, whatever has no tick, and tick it then.",
      reply:
        "Yes. What is in the book gets sent, whoever comes in. At worst a fax goes out twice, and the wholesaler can see that by its number.",
    },
    "fast-line": {
      text: "A faster line, so that there is hardly any time in between.",
      reply: "The fax that is forgotten does not wait for the line. It has not been sent at all.",
    },
    "fax-first": {
      text: "Fax first, and write it into the book afterwards.",
      reply: "Then the customer comes in between just the same. Now boxes arrive that stand in no book.",
    },
  },
  takeaway: "Do not do two things in a row that both have to happen. Write down one, and let the other follow from it.",
} satisfies RecallWords<typeof questions.pharmacy>;

export const whatDidYouSee = {
  prompt: "What did you see in the log?",
  options: {
    waited: { text: "Orders waited while the reader was away, and then all came through." },
    "all-there": { text: "Every order came through in the end." },
    "some-missing": { text: "A few orders never came, all evening long." },
  },
} satisfies SightWords<typeof questions.whatDidYouSee>;

export const atYourWork = {
  prompts: {
    business: {
      audience: "I work in the business",
      start: "Next time something arrives late, I will",
      hint: "ask how we would notice if it had not arrived at all, and who would be the first to.",
    },
    it: {
      audience: "I work in IT",
      start: "Next time I see code that saves something and then sends it, I will",
      hint: "write a ticket with this lesson in it, and count how many of what was saved last month were ever told.",
    },
  },
} satisfies WorkPlanWords<typeof questions.atYourWork>;
