import { formatCount, formatNumber } from "../format.ts";
import { localise } from "../localise.ts";

/** Sentences of the page of sources: where every figure of the course comes from, and the literature behind its forms. */
export const sources = /* @__PURE__ */ localise({
  documentTitle: "Sources · Past the Plateau",
  description: "Where every figure of the course comes from, the command that makes it anew, and the literature.",
  title: "Sources",
  lead: "Every figure in a lesson is read off a run or a report when the site is built; none is typed. Here is each of them, with the command that makes it anew.",
  links: { glossary: "Glossary", evidence: "How sure each simulation is", about: "About this course" },
  figuresTitle: "Figures in the lessons",
  figuresText: "They give away what the runs gave. Guess first; then open a lesson here.",
  lesson: (p: { number: string; title: string; figures: number }) =>
    `${p.number} ${p.title}: ${formatCount(p.figures, "figure", "figures")}`,
  toLesson: "Open the lesson",
  run: (p: { lens: string; seed: number }) =>
    `Read off the pinned run of “${p.lens}”, Larkfield number ${formatNumber(p.seed)}, or off the same run with one thing changed, where the sentence says so.`,
  report: (p: { seeds: number }) =>
    `Read off a report over ${formatCount(p.seeds, "course", "courses")} of chance, registered before the first run.`,
  again: "Make them anew:",
  columns: { figure: "Figure", sentence: "Where it stands" },
  formsTitle: "Closed forms",
  formsText:
    "Where mathematics knows the answer, the same code that plays Larkfield has to find it, within its interval. These two commands compare them.",
  formColumns: { form: "Form", says: "What it says", of: "Literature" },
  forms: {
    F1: { name: "One server, M/M/1", says: "Waiting grows as one over what is left of the capacity.", id: "" },
    F2: { name: "Several servers, M/M/c", says: "The chance to wait at all, and how long (Erlang C).", id: "" },
    F3: {
      name: "Any service times, M/G/1",
      says: "Variation costs as much as load (Pollaczek and Khinchine).",
      id: "",
    },
    F5: { name: "Little’s law", says: "What is open is what arrives times how long it takes.", id: "" },
    F6: { name: "Networks of queues", says: "Work that comes back loads every station it passes (Jackson).", id: "" },
    F7: { name: "A central team", says: "Its lead time over the number of domains, with and without rework.", id: "" },
    F8: {
      name: "Failure demand",
      says: "Where repairs go back into the same queue, new work peaks and then falls.",
      id: "",
    },
    F9: { name: "Catching up", says: "A backlog clears at the speed of the capacity that is left over.", id: "" },
    F10: {
      name: "Universal scalability law",
      says: "Agreement among many costs more than they add.",
      id: "scalability",
    },
    F11: { name: "Channels between people", says: "They grow with the square of the people.", id: "" },
    F12: {
      name: "Parts in series",
      says: "A process that needs them all is up as often as all of them together.",
      id: "",
    },
    F13: {
      name: "Buffered by a log",
      says: "What is late because of outages, when a log waits for the reader.",
      id: "log",
    },
    F14: { name: "Asking again", says: "Tries per call, and how layers multiply them.", id: "overload" },
    F15: {
      name: "Overload that stays",
      says: "Asking again can keep a system down when the cause is gone.",
      id: "metastable",
    },
    F16: {
      name: "At least once, and dual writes",
      says: "Duplicates after a crash; silent differences.",
      id: "outbox",
    },
    F17: { name: "Partitions", says: "How many consumers can be busy, and what a hot key allows.", id: "partitions" },
    F18: { name: "Age of a copy by timetable", says: "Half the period and the delay; hops add.", id: "" },
    F19: { name: "Age through a queue", says: "Sending more often makes older beyond a point.", id: "age" },
    F20: { name: "A wrong copy", says: "The chance that a copy differs from its source now.", id: "staleness" },
    F22: {
      name: "Wrong when it matters",
      says: "Decisions that follow a change meet the worst moment.",
      id: "staleness",
    },
    F23: { name: "Inputs together", says: "All of them right, and the bar above which acting pays.", id: "" },
    F24: { name: "Interfaces", says: "Each with each, or each with a hub.", id: "log" },
    F25: { name: "Sold twice", says: "Sales beyond the stock that a late figure shows.", id: "" },
    F26: { name: "Safety stock", says: "Late data lengthens the lead time.", id: "" },
    F27: { name: "Bullwhip", says: "Orders swing more than what is sold.", id: "bullwhip" },
    F28: { name: "Trust", says: "It falls faster than it climbs.", id: "trust" },
    F29: { name: "Open errors, repaired at once", says: "They settle at arrivals times repair time.", id: "" },
    F30: { name: "Open errors, few to repair", says: "Beyond a point the mess slows its own repair.", id: "decay" },
    F31: { name: "Drift", says: "The share of readers that a change has broken.", id: "" },
  },
  literatureTitle: "Literature",
  literatureText:
    "Read while the course was written. Surveys of companies that sell what they survey were left out. Nobody has shown by experiment that a mindset makes business results; the course does not say so either.",
  literature: {
    log: { text: "J. Kreps: The Log. LinkedIn Engineering, 2013.", href: "" },
    turning: {
      text: "M. Kleppmann: Turning the database inside out, 2015.",
      href: "https://martin.kleppmann.com/2015/03/04/turning-the-database-inside-out.html",
    },
    eventDriven: {
      text: "M. Fowler: What do you mean by “event-driven”? 2017.",
      href: "https://martinfowler.com/articles/201701-event-driven.html",
    },
    partitions: {
      text: "J. Rao: How to choose the number of topics and partitions in a Kafka cluster.",
      href: "https://www.confluent.io/blog/how-choose-number-topics-partitions-kafka-cluster",
    },
    outbox: { text: "Red Hat: Debezium documentation, outbox event router.", href: "" },
    metastable: { text: "L. Huang and others: Metastable failures in the wild. OSDI 2022.", href: "" },
    overload: { text: "Site Reliability Engineering, chapter 22: cascading failures. Google.", href: "" },
    staleness: {
      text: "P. Bailis and others: Probabilistically bounded staleness.",
      href: "https://arxiv.org/abs/1204.6082",
    },
    age: { text: "Y. Inoue and others on the age of information in queues.", href: "https://arxiv.org/abs/1901.10463" },
    scalability: { text: "N. Gunther: the universal scalability law.", href: "" },
    bullwhip: { text: "Chen and others on the bullwhip effect, 2000.", href: "" },
    trust: { text: "P. Slovic: Perceived risk, trust, and democracy. Risk Analysis, 1993.", href: "" },
    decay: { text: "Eick and others: Does code decay? IEEE TSE 27(1), 2001.", href: "" },
  },
});
