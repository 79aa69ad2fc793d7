import { formatCount, formatNumber } from "../format.ts";
import { localise } from "../localise.ts";

/** Sentences of the learner's own page: what the log holds, and what to do with it. */
export const learner = /* @__PURE__ */ localise({
  loading: "Reading your log …",
  empty: "Nothing is kept yet. Your first guess will be the first line here.",
  emptyAction: "Begin with lesson 0.1, Three dashboards",

  reviewsTitle: "Questions on their way back",
  reviewsNote:
    "What you still know stays away longer each time: some days, two weeks, two months. What you had forgotten returns sooner. Forgetting a little in between is the point.",
  reviewsNone: "None at the moment.",
  reviewOn: (p: { date: string }) => `On ${p.date}`,
  reviewCount: (p: { count: number }) => formatCount(p.count, "question", "questions"),
  reviewDue: (p: { count: number }) =>
    p.count === 1 ? "One question is due" : `${formatNumber(p.count)} questions are due`,
  reviewOpen: "Five minutes today",

  plansTitle: "At your work",
  plansNone: "No plan yet. The end of each lesson asks for one.",
  planOn: (p: { date: string }) => `Look at it again on ${p.date}`,
  planAsk: "Did it happen?",
  planOutcomes: { done: "Yes", partly: "Partly", notYet: "Not yet", dropped: "I let it go" },
  planWas: { done: "It happened", partly: "It happened in part", notYet: "Not yet", dropped: "Let go" },

  progressTitle: "Lessons",
  lessonStates: { started: "Begun", completed: "Complete" },
  completedOn: (p: { date: string }) => `Complete since ${p.date}`,
  challengeWon: "challenge won",

  calibrationTitle: "How sure, how often rightly",
  calibrationNote:
    "Each point you set counts: in range means within one and a half times the run’s value, or close enough. Only first guesses count.",
  calibrationNone: "No guess has met its run yet.",
  calibrationAll: "Everything",
  calibrationOutside: "Larkfield’s evolution",
  confidence: { guess: "A guess", fairly: "Fairly sure", certain: "Certain" },
  calibrationRow: (p: { inRange: number; of: number; expected: number }) =>
    `${formatNumber(p.inRange)} of ${formatNumber(p.of)} in range; you expected ${formatNumber(p.expected)}`,
  calibrationDirection: (p: { tooHigh: number; tooLow: number }) => {
    const direction =
      p.tooHigh > 2 * p.tooLow ? "mostly too high" : p.tooLow > 2 * p.tooHigh ? "mostly too low" : "both ways";
    return `Out of range, ${direction}: ${formatNumber(p.tooHigh)} too high, ${formatNumber(p.tooLow)} too low.`;
  },
  brier: (p: { score: string }) => `Brier score ${p.score} (0 is perfect, 0.25 is a coin)`,

  logTitle: "The log itself",
  logNote: (p: { count: number }) =>
    `${formatCount(p.count, "line", "lines")}, the newest first, exactly as they are kept on this device. Nobody else has them.`,
  logCaption: "Everything the course has kept about you",
  logColumns: { number: "No.", when: "When", what: "What happened", data: "As it is stored" },
  otherDevice: "from another device",
  showAll: (p: { count: number }) => `Show all ${formatNumber(p.count)}`,
  /** One sentence per type of event. Types of later versions are shown by their name. */
  events: {
    "answer.given": "You answered a question",
    "challenge.tried": "You tried a challenge",
    "lesson.completed": "You completed the lesson",
    "lesson.restarted": "You started the lesson again",
    "plan.made": "You made a plan",
    "plan.reviewed": "You said what became of a plan",
    "prediction.skipped": "You chose to look first",
    "prediction.stored": "You kept a guess",
    "prediction.withdrawn": "You took a guess back",
    "review.rated": "You answered a question that came back",
    "run.finished": "You saw a run to its end",
  },
  unknownEvent: (p: { type: string }) => `${p.type} (from another version of the course; kept as it is)`,

  keepTitle: "Take it with you, or leave nothing",
  keepNote:
    "The file holds the whole log. Import it on another device and the two are merged; what is already there stays.",
  exportLog: "Export my log",
  exported: (p: { fileName: string }) => `Saved as ${p.fileName}.`,
  importLog: "Import a log",
  imported: (p: { added: number; alreadyHere: number; conflicting: number; unknown: number }) =>
    [
      `${formatCount(p.added, "line", "lines")} added`,
      `${formatNumber(p.alreadyHere)} were here already`,
      ...(p.conflicting > 0
        ? [`${formatNumber(p.conflicting)} not taken over, because another line is kept under the same number`]
        : []),
      ...(p.unknown > 0 ? [`${formatNumber(p.unknown)} from a newer version, kept but not counted`] : []),
    ].join(", ") + ".",
  importFailedTitle: "This file was not imported",
  erase: "Erase everything",
  eraseTitle: "Erase your whole log?",
  eraseNote: (p: { count: number }) =>
    `${formatCount(p.count, "line", "lines")}: guesses, answers, plans. You can undo it until you leave this page. To be safe for longer, export the log first.`,
  eraseConfirm: "Erase",
  eraseExport: "Export first",
  eraseCancel: "Keep it",
  erased: "Your log is empty.",
  eraseUndo: "Undo",
  eraseUndone: "Everything is back.",
});
