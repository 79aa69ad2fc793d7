import { formatCount, formatNumber } from "../format.ts";
import { localise } from "../localise.ts";

/** Sentences of the frame around every page: header, footer, navigation, theme, course map, simulations, 404. */
export const shell = /* @__PURE__ */ localise({
  siteName: "Past the Plateau",
  skipToContent: "Skip to the content",

  navigation: {
    label: "Site",
    course: "The course",
    simulations: "Simulations",
    myCourse: "My course",
    search: "Search",
    about: "About",
    glossary: "Glossary",
    sources: "Sources",
    menu: "Menu and theme",
    trainer: "Trainer’s notes",
  },

  theme: { legend: "Light or dark", system: "As my device", light: "Light", dark: "Dark" },

  footer: {
    line: "A course on what Apache Kafka is for. It runs in your browser, needs no account, and sends nothing anywhere.",
    licence: "Code: MIT. Lessons: CC BY 4.0.",
    trademark: "Apache Kafka is a trademark of the Apache Software Foundation. This course is not affiliated with it.",
  },

  audience: { everyone: "Everyone", technical: "Technical" },
  minutes: (p: { minutes: number }) => formatCount(p.minutes, "minute", "minutes"),
  minutesShortFull: (p: { short: number; full: number }) =>
    `${formatCount(p.short, "minute", "minutes")}, ${formatNumber(p.full)} with “go further”`,

  course: {
    documentTitle: "The course · Past the Plateau",
    description:
      "Eight modules, one retailer, six and a half hours. What is written, what is not, and who each lesson is for.",
    title: "One retailer, eight modules",
    lead: "Larkfield starts with files between systems and ends with facts that have owners. You leave each module with the company you made, debts included, and begin the next one there.",
    total: (p: { hours: string }) =>
      `About ${p.hours} hours on your own. A trainer needs about the same, with discussion.`,
    profileLabel: "The route through the eight modules",
    profileNote: "Widths are minutes. Heights are artistic licence.",
    routeTitle: "Two ways through",
    routeEveryone: "For everyone: the business route. Follow the solid line and you miss no argument.",
    routeTechnical: "Technical: a side trip with code, logs and failure. The route goes on without it.",
    routeOnly: "Show the business route only",
    moduleNumber: (p: { number: number }) => `Module ${formatNumber(p.number)}`,
    notWritten: "Not written yet",
    open: "Open",
    done: "Done",
    begun: "Begun",
    wayOn: {
      label: "Where you go on",
      begin: (p: { lesson: string }) => `Begin with ${p.lesson}`,
      goOn: (p: { lesson: string }) => `Go on with ${p.lesson}`,
      left: (p: { minutes: number }) =>
        `About ${formatCount(p.minutes, "minute is", "minutes are")} left of what is written, without “go further”.`,
      leftBusiness: (p: { minutes: number }) =>
        `About ${formatCount(p.minutes, "minute is", "minutes are")} left of what is written on the business route.`,
      done: "You have finished every lesson that is written. What you learned comes back when you are about to forget it.",
      today: "Five minutes today",
    },
    writtenCount: (p: { written: number; total: number }) =>
      `${formatNumber(p.written)} of ${formatCount(p.total, "lesson", "lessons")} can be worked through today. The rest of the map says where the road goes, and plainly that it is not built yet.`,
  },

  lesson: {
    documentTitle: (p: { number: string; title: string }) => `${p.number} ${p.title} · Past the Plateau`,
    kicker: (p: { number: string }) => `Lesson ${p.number}`,
    beatsLabel: "The four beats of this lesson",
    /** Read out for a beat that cannot be opened yet. */
    beatLocked: "opens later",
    breadcrumbLabel: "Where you are",
    after: "What comes next",
    nextNotWritten: (p: { number: string; title: string }) =>
      `${p.number} ${p.title} is next on the route. It is not written yet.`,
    nextOpen: (p: { number: string; title: string }) => `Next: ${p.number} ${p.title}`,
    backToMap: "Back to the map",
    toMyCourse: "See what you guessed and learned",
    sandbox: "The same run with every dial",
    print: "Print this lesson",
  },

  simulations: {
    documentTitle: "Simulations · Past the Plateau",
    description: "The simulations of the course on their own, with every parameter.",
    title: "Simulations",
    lead: "One simulated business, seen through one question at a time. Each simulation also stands alone, with every dial the lesson folds away.",
    notBuilt: "Not built yet",
    open: "Open",
    /** Those that are planned. A lens that is there brings its own words. */
    names: {
      copies: { title: "Copies", line: "One fact, everybody’s copy, and a lamp for the truth." },
      log: { title: "The log", line: "Topics, partitions, groups and offsets, live." },
      queue: { title: "The queue", line: "Teams and their tickets." },
      decision: { title: "The decision", line: "Inputs, the bar, and trust." },
      contract: { title: "The contract", line: "Schema changes, readers, checks." },
      "time-machine": { title: "The time machine", line: "Replay the log to any instant." },
      campaign: { title: "The campaign", line: "Three years of choices." },
    },
  },

  lens: {
    inLesson: "The lesson it comes from",
    toMap: "All simulations",
    embedTitle: (p: { title: string }) => `${p.title} · Past the Plateau`,
    embedLink: "Open in Past the Plateau",
  },

  myCourse: {
    documentTitle: "My course · Past the Plateau",
    description: "Your guesses, answers and plans, kept on this device only.",
    title: "My course",
    lead: "Everything the course knows about you is on this page and on this device. Take it with you, or erase it.",
  },

  noScript: {
    title: "This page runs a simulation in your browser",
    myCourse:
      "Your guesses and answers are kept by your browser, and this page needs JavaScript to read them. Nothing is stored anywhere else.",
    lesson:
      "JavaScript is off, or whoever shows you this page does not let it run. The whole lesson is here to read; the guess, the run and the questions would work with it.",
    openLesson: "Read the lesson",
  },

  notFound: {
    documentTitle: "Not found · Past the Plateau",
    description: "There is no page at this address.",
    title: "Somebody still has a link to this",
    lead: "There is no page at this address. Either it moved and a reader was not told, or it was never here. Lesson 1.1 is about the first kind.",
    home: "Start page",
    course: "The course",
  },

  about: {
    documentTitle: "About · Past the Plateau",
    description: "What this course is, what its model leaves out, how it was checked, and its licences.",
    title: "About this course",
    lead: "Many companies buy Apache Kafka and use it as a faster pipe. This course is about what it is for after that.",
    sections: [
      {
        title: "What this is",
        text: [
          "Eight modules follow one retailer, Larkfield, from files between systems to facts that have owners. You guess first, run the simulation, and compare. What you are told is what the run did.",
          "It is for business people and engineers, best at the same table. Lessons for everyone make a complete route; technical lessons are side trips.",
        ],
      },
      {
        title: "The model, and where it ends",
        text: [
          "Larkfield is invented. The simulation is a queueing model of systems, teams, tickets and changes, with chance drawn from a seed: the same seed gives the same three years, on every device.",
          "It is made to show a mechanism, not to forecast your company. Teams here work on one thing at a time, nobody falls ill, and every change costs about the same. A figure in a lesson is a figure of that run, and a sentence drawn from it was tried over many seeds.",
        ],
      },
      {
        title: "How it is checked",
        text: [
          "Every figure in a lesson’s text is read from the run when the site is built, and tests compare the text’s claims with the run. A challenge has to be winnable by the move the lesson teaches, and lost without it, over a hundred seeds.",
          "The question widgets, the colours and the keyboard paths are tested for accessibility on every page, in light and dark.",
        ],
      },
      {
        title: "Your data",
        text: [
          "Guesses, answers and plans stay in your browser. There is no account, no tracking, and no request to any other site. “My course” shows everything that is kept, and can export or erase it.",
        ],
      },
      {
        title: "Licences",
        text: [
          "Code: MIT. Lessons: Creative Commons Attribution 4.0. Type: Newsreader, Inter and JetBrains Mono, under the SIL Open Font License.",
          "Apache Kafka is a trademark of the Apache Software Foundation. This course is not affiliated with it.",
        ],
      },
    ],
  },

  trainer: {
    documentTitle: (p: { title: string }) => `Trainer’s notes: ${p.title} · Past the Plateau`,
    indexTitle: "Trainer’s notes",
    indexDocumentTitle: "Trainer’s notes · Past the Plateau",
    description: "Notes for the person in front of the room.",
    onlyHere: "These pages exist in the trainer’s build only.",
    minutes: "Minutes",
    beatMinutes: (p: { beat: string; minutes: number }) => `${p.beat} ${formatNumber(p.minutes)}`,
    expected: "What people will answer",
    assumed: "assumed",
    counted: "counted",
    question: "The one question",
    trap: "The trap",
    trapAnswer: "Answer",
    cuts: "If you have",
    materials: "Bring",
    notes: "Notes",
    openLesson: "Open the lesson",
  },
});
