import { capital, formatNumber, formatShare } from "../format.ts";
import { localise } from "../localise.ts";

interface Way {
  /** Its name at the end of its line. */
  readonly label: string;
  /** Its name in a sentence. */
  readonly name: string;
}

const ways = {
  "point-to-point": { label: "files", name: "a file for everyone" },
  bus: { label: "pipes", name: "Kafka as pipes" },
  platform: { label: "central team", name: "the central team" },
  backbone: {
    label: "owned facts",
    name: "Kafka with owned facts",
  },
} as const satisfies Readonly<Record<string, Way>>;

const name = (key: string): string => (ways as Readonly<Record<string, Way>>)[key]?.name ?? key;
const PLACES: Readonly<Record<number, string>> = { 1: "first", 2: "second", 3: "third", 4: "fourth" };

const fates = { more: "Higher", same: "About the same", less: "Lower" } as const;
type Fate = keyof typeof fates;

/** Sentences of the landing page. Figures come in as numbers, from the run; nothing here knows how it ends. */
export const landing = /* @__PURE__ */ localise({
  documentTitle: "Past the Plateau: what Apache Kafka is for",
  description:
    "A free, interactive course on what Apache Kafka is for. One retailer, eight modules, and simulations that run in your browser.",
  /** The headline's sentences, each kept together where there is room. */
  headline: ["Same company.", "Same customers.", "Four futures.", "One gets past the plateau."],
  ways,

  undo: "Take my bet back",
  again: "Again",
  anotherButton: "Another Larkfield",
  openRun: "Open this run",

  stillAsk: "Which line is highest here?",
  askThen: (p: { key: string }) => `And ${name(p.key)} here?`,
  askThenShort: "and here?",
  stillByHand: "everything decided by hand",
  stillText: (p: { byHand: number }) =>
    `A chart, still empty: what the decisions of Larkfield earn in each of twelve quarters, from 0 to 100 % of what perfect information would earn. Deciding everything by hand would earn ${formatShare(p.byHand)}.`,
  yourBet: "your bet",
  yourFate: (p: { fate: Fate }) => `your bet: ${fates[p.fate].toLowerCase()}`,

  aheadAfterOne: (p: { key: string; value: number }) =>
    `After one year ${name(p.key)} is ahead, with ${formatShare(p.value)}.`,
  levelAfterOne: (p: { key: string; otherKey: string; value: number }) =>
    `After one year ${name(p.key)} and ${name(p.otherKey)} are level, at ${formatShare(p.value)}.`,
  second: (p: { key: string; value: number }) => `${capital(name(p.key))} is second, with ${formatShare(p.value)}.`,
  betWon: "That was your bet.",
  betStands: (p: { key: string; value: number; place: number; of: number; ledUntil: number | null }) => {
    const place = p.place === p.of ? "last" : (PLACES[p.place] ?? formatNumber(p.place));
    const led = p.ledUntil === null ? "" : ` It was ahead in quarter ${formatNumber(p.ledUntil)}.`;
    return p.place === 2
      ? `That was your bet.${led}`
      : `Your bet, ${name(p.key)}, is ${place} with ${formatShare(p.value)}.${led}`;
  },

  andAfterThree: "And after three?",
  fateQuestion: (p: { key: string; value: number }) =>
    `${capital(name(p.key))} is at ${formatShare(p.value)} now. Where is it two years on?`,
  fates,

  aheadAfterThree: (p: { key: string; value: number; isStill: boolean }) =>
    `After three years ${name(p.key)} is ${p.isStill ? "still " : ""}ahead, with ${formatShare(p.value)}.`,
  became: (p: { key: string; fate: Fate; from: number; to: number }) => {
    const how = {
      more: `rose from ${formatShare(p.from)} to ${formatShare(p.to)}`,
      same: `went from ${formatShare(p.from)} to ${formatShare(p.to)}`,
      less: `fell from ${formatShare(p.from)} to ${formatShare(p.to)}`,
    };
    return `${capital(name(p.key))} ${how[p.fate]}.`;
  },
  passed: (p: { key: string; by: string; quarter: number; isSame: boolean }) =>
    `In quarter ${formatNumber(p.quarter)} ${name(p.by)} passed ${p.isSame ? "it" : name(p.key)}.`,
  fell: (p: { key: string; quarter: number }) => `In quarter ${formatNumber(p.quarter)} ${name(p.key)} fell furthest.`,
  fateReply: (p: { fate: Fate; isRight: boolean; heldUntil: number | null }) => {
    if (p.isRight) return `You said “${fates[p.fate].toLowerCase()}”: so it is.`;
    const held =
      p.heldUntil === null
        ? "That is what “Why?” is for."
        : `Up to quarter ${formatNumber(p.heldUntil)} you were right.`;
    return `You said “${fates[p.fate].toLowerCase()}”. ${held}`;
  },

  why: "why?",
  whyButton: "Why?",
  whyName: (p: { code: string; key: string; by: string | null; quarter: number }) => `why? ${whyAbout(p)}`,
  whyTitle: (p: { code: string; key: string; by: string | null; quarter: number }) => `Why? ${whyAbout(p)}`,
  whyClose: "Close",
  changedTo: "then",
  measures: {
    leadTime: {
      label: "days from a need or change to working",
      value: (p: { value: number }) => formatNumber(p.value),
    },
    openTickets: { label: "tickets open at the quarter’s end", value: (p: { value: number }) => formatNumber(p.value) },
    misread: { label: "inputs misread, in a thousand", value: (p: { value: number }) => formatNumber(p.value) },
    trust: { label: "trust in the data", value: (p: { value: number }) => formatShare(p.value) },
  },
  measuresTitle: (p: { key: string; quarter: number }) =>
    `${capital(name(p.key))}, quarter 4 → quarter ${formatNumber(p.quarter)}`,
  whyNote: "All of it measured in the run you have just seen.",
  whyMore: "Ask any other point of the four lines",
  inWordsNote:
    "The course calls the four point-to-point (files), message bus (pipes), platform (central team) and backbone (owned facts).",

  storyTitle: "What the run says",
  storyNote: "With JavaScript you would bet first and see it drawn. These are the figures of the same run.",

  doorsTitle: "Four ways in",
  doors: {
    alone: {
      title: "Alone",
      text: (p: { minutes: number }) =>
        `Lesson 1.1: the work takes two days. When will it be done? ${formatNumber(p.minutes)} minutes.`,
      action: "Begin",
    },
    room: {
      title: "With a room",
      text: "You show, they bet. What a trainer can use today, and what is not built yet.",
      action: "For trainers",
    },
    team: {
      title: "As a team",
      text: "One screen, one table, one argument. What works today without a team mode.",
      action: "For teams",
    },
    mindset: {
      title: "Where is your mindset right now?",
      text: "The check is not written yet. What already shows you where you stand.",
      action: "Look",
    },
  },

  below: {
    trustTitle: "How far can one run be trusted?",
    limitsTitle: "Where the winner does not win (this gives the bet away)",
    limitsLine: (p: { backbone: number; seeds: number; count: number }) =>
      p.count === 0
        ? `In ${formatNumber(p.seeds)} Larkfields nothing that we tried ends above the backbone’s ${formatShare(p.backbone)}.`
        : `The four are four ways of many. In ${formatNumber(p.seeds)} Larkfields the backbone ends at ${formatShare(p.backbone)} on average, and these end higher. They have in common that somebody goes on serving the old meaning of a fact until its readers have moved.`,
    limitsOther: (p: { name: string; end: number }) => `${capital(p.name)}: ${formatShare(p.end)}`,
    courseTitle: "The road from there to here",
    courseLine:
      "Larkfield tries every one of them, and finds out what each is worth. Eight modules, one bad Monday at a time.",
    toCourse: "See the whole course",
    whoTitle: "For both sides of the table",
    who: "Written for the people who ask for data and the people who move it. Free, without an account, and nothing leaves your browser.",
  },

  waysIn: {
    documentTitle: "Four ways in · Past the Plateau",
    description:
      "Alone, with a room, as a team, or by asking where you stand: what there is today, and what is coming.",
    title: "Four ways in",
    lead: "What each of them offers today, and what is not built yet. Nothing here is a promise with a date.",
    today: "Today",
    coming: "Coming",
    sections: {
      alone: {
        title: "Alone",
        today: [
          {
            text: "Lessons: you guess, run, compare, and ask why. The map says which are there, and how long they take.",
            to: "course",
            link: "Open the map",
          },
          {
            text: "The tangle, lesson 1.1, to see what a lesson is like.",
            to: "lesson",
            link: "Open lesson 1.1",
          },
          { text: "The evolution, with every point open to “why?”.", to: "evolution", link: "Open the evolution" },
        ],
        coming: "The lessons that the map does not lead to yet, one after the other.",
      },
      room: {
        title: "With a room",
        today: [
          {
            text: "Project the start page: the room bets by show of hands, you tap, and it stops by itself for the second question.",
            to: "home",
            link: "Open the start page",
          },
          {
            text: "Then the evolution: draw the four curves together, run it, and pick the points they argue about.",
            to: "evolution",
            link: "Open the evolution",
          },
          {
            text: "Notes for every lesson, minute by minute, with the answers to expect and the trap: whoever has the source builds them with “npm run build:trainer”. They are not part of this site, so that learners do not meet them.",
            to: "about",
            link: "About the course",
          },
        ],
        coming:
          "Phones in the room: everybody bets on their own, the spread of the bets on the wall, one run for all, and the trainer’s moment on every screen.",
      },
      team: {
        title: "As a team",
        today: [
          {
            text: "Sit at one screen, business and IT together. Let everybody say a number aloud before anybody taps.",
            to: "lesson",
            link: "Open lesson 1.1",
          },
          {
            text: "Take the tangle’s dials and set them to what you have at home: systems, changes, people.",
            to: "tangle",
            link: "Open the tangle",
          },
        ],
        coming: "Roles in one run, played from several places, with what each may decide, and a recap at the end.",
      },
      mindset: {
        title: "Where is your mindset right now?",
        today: [
          {
            text: "Every bet and guess you make here is kept in your own log on this device, with how sure you were and what the run said.",
            to: "myCourse",
            link: "Open my course",
          },
          {
            text: "The map marks the two lessons that will ask: before the first module, and after the last.",
            to: "course",
            link: "See the map",
          },
        ],
        coming: "The check itself: a few questions before and the same ones after, so that you see what has moved.",
      },
    },
  },
});

/** What is asked about at the place that asks most for a reason. */
function whyAbout(p: { code: string; key: string; by: string | null; quarter: number }): string {
  const quarter = formatNumber(p.quarter);
  if (p.code === "passed" && p.by !== null)
    return `${capital(name(p.by))} passed ${name(p.key)} in quarter ${quarter}.`;
  if (p.code === "fell") return `${capital(name(p.key))} fell in quarter ${quarter}.`;
  return `${capital(name(p.key))} is behind in quarter ${quarter}.`;
}
