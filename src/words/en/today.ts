import { formatCount, formatNumber } from "../format.ts";
import { localise } from "../localise.ts";

/** Sentences of the daily page: the questions that have come back. */
export const today = /* @__PURE__ */ localise({
  documentTitle: "Five minutes today · Past the Plateau",
  description: "Questions from your lessons come back when you are about to forget them. About five minutes a day.",
  title: "Five minutes today",
  lead: "What you learned comes back when you are about to forget it. Answer what is due, and leave the rest for its day.",

  comesBack:
    "They come back in a few days, then in two weeks, then in two months, and sooner if you had forgotten: that is how things stay. They wait for you under",

  loading: "Looking what is due …",
  fetching: "Fetching your questions …",
  failedTitle: "The questions did not come",
  failed: "The page could not fetch them. Nothing is lost: what is due stays due.",
  again: "Try again",

  nothingYetTitle: "Nothing to come back to yet",
  nothingYet: "Each lesson ends with questions. Once you have answered one, it returns here.",
  begin: "Begin with lesson 0.1, Three dashboards",
  nothingDueTitle: "Nothing is due today",

  place: (p: { number: number; of: number }) => `Question ${formatNumber(p.number)} of ${formatNumber(p.of)}`,
  from: (p: { lesson: string }) => `From “${p.lesson}”`,
  returns: (p: { date: string }) => `It comes back on ${p.date}.`,
  seeMoment: "Go to the moment of the run that shows it",
  seeLesson: "Go to where the lesson asks it",
  next: "Next question",
  finish: "That was the last one",

  doneTitle: "That was all for today",
  done: (p: { remembered: number; of: number }) =>
    `You still knew ${formatNumber(p.remembered)} of ${formatNumber(p.of)}. What you knew stays away for longer; what you had forgotten comes back soon.`,
  left: (p: { count: number }) =>
    `${formatCount(p.count, "more question is", "more questions are")} due. ${p.count === 1 ? "It can" : "They can"} wait until tomorrow, or you go on now.`,
  goOn: "Go on now",
  nextDay: (p: { date: string; count: number }) =>
    `Next: ${formatCount(p.count, "question", "questions")} on ${p.date}.`,
  calendar: "Put that day into my calendar",
  calendarTitle: "Past the Plateau: five minutes",
  calendarNote: (p: { count: number; address: string }) =>
    `${formatCount(p.count, "question comes", "questions come")} back: ${p.address}`,
  unknown: (p: { count: number }) =>
    `${formatCount(p.count, "question is", "questions are")} left out: ${p.count === 1 ? "its lesson asks" : "their lessons ask"} something else by now.`,
});
