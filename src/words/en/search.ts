import { formatCount } from "../format.ts";
import { localise } from "../localise.ts";

/** Sentences of the search. */
export const search = /* @__PURE__ */ localise({
  documentTitle: "Search · Past the Plateau",
  description: "Find a lesson, a term or a simulation of the course.",
  title: "Search",
  lead: "Lessons, terms and simulations. What a lesson shows after your guess is found once you have finished it.",
  noScript:
    "The search runs in your browser and needs JavaScript. Without it, the glossary and the map of the course lead to everything.",
  glossary: "Glossary",
  map: "The course",

  label: "Search the course",
  tryLabel: "For example",
  examples: ["offset", "retry", "priority", "meaning of a field"],
  looking: "Looking …",
  found: (p: { count: number; query: string }) => `${formatCount(p.count, "place", "places")} found for “${p.query}”.`,
  none: (p: { query: string }) => `Nothing found for “${p.query}”.`,
  noneAdvice: "Try a shorter word, or one of these:",
  heldBack: (p: { count: number }) =>
    `Behind a guess that you have not made yet: ${formatCount(p.count, "place", "places")}. Finish the lesson, and you find ${p.count === 1 ? "it" : "them"} here.`,
  more: (p: { count: number }) => `Show ${formatCount(p.count, "more place", "more places")}`,
  failedTitle: "The search did not come",
  failed: "The page could not fetch its index. Your words are kept; try again when you are online.",
  again: "Try again",

  kinds: { lesson: "Lesson", term: "Term", simulation: "Simulation", page: "Page" },
});
