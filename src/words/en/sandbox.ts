import { localise } from "../localise.ts";

/** Sentences of a simulation's own page: its dials, by the name of their parameter. */
export const sandbox = /* @__PURE__ */ localise({
  dials: "Every dial",
  reset: "All as in the lesson",
  range: (p: { smallest: string; largest: string }) => `(${p.smallest} to ${p.largest})`,
  startHint: "Press Play. Then pause at any moment, pick a team and let it act, or turn a dial.",
  units: {
    count: "",
    days: "working days",
    "person-days": "person-days",
    share: "share, 0 to 1",
    factor: "times",
    flag: "",
  } as Readonly<Record<string, string>>,
  parameters: {
    "domains.start": "Systems on day one",
    "domains.stopAt": "Stop adding systems at",
    "domains.growth": "Systems added in a year",
    "team.people": "People in each team",
    "own.share": "Share of a team’s time that its own work takes",
    "own.days": "Mean work of one piece of own work",
    "changes.everyDays": "Time between two changes of a fact (0: never)",
    "changes.fields": "Fields of a fact: a change breaks the readers of one of them",
    "needs.share": "Share of the pairs of systems that need each other",
    "wishes.everyDays": "Time between two wishes of one system (0: never)",
    "wishes.figures": "Figures in a published fact",
    "work.wishDays": "Work of a wish, half in each of the two teams",
    "work.adaptDays": "Work of a change: half at the owner for each link, half at a reader that it breaks",
    "work.buildDays": "Work of connecting, half at each end",
    "publish.everyone": "Everyone publishes once, from the day they join",
    "practices.publishDays": "Work of describing a fact for everyone",
    "work.migrateDays": "Work of moving a link; to a published fact the reader does half of it",
    "contract.overhead": "Extra work of a change that is made once, for everyone",
  } as Readonly<Record<string, string>>,
});
