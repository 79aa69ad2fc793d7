import { localise } from "../localise.ts";

/** Titles and one-line summaries of the eight modules and their lessons, by id (structure: src/course.ts). */
export const course = /* @__PURE__ */ localise({
  modules: {
    mindset: {
      title: "Where is your mindset right now?",
      line: "Three dashboards, three numbers, and twelve situations.",
    },
    "point-to-point": { title: "Point to point", line: "Everybody’s copy of the truth." },
    bus: { title: "Kafka as a message bus", line: "The same data, faster." },
    platform: { title: "Kafka as an integration platform", line: "The plateau." },
    backbone: { title: "The event backbone", line: "Facts, owned." },
    outcomes: { title: "Real-time business outcomes", line: "From knowing to deciding." },
    practice: { title: "The mindset", line: "Buy everything, change nothing, and see." },
    next: { title: "Where would you like it to be?", line: "Your shift, your ninety days." },
  },
  lessons: {
    dashboards: { title: "Three dashboards, three numbers", line: "The whole arc in two minutes, and one bet." },
    "mindset-before": {
      title: "Mindset check, first time",
      line: "Twelve situations. No single score, no right level.",
    },
    tangle: { title: "The tangle", line: "Readers × changes meets a queue." },
    chain: { title: "The chain", line: "Six calls at 99.5 %. Retries multiply." },
    drift: { title: "The drift", line: "Night jobs add up, copies disagree. Who is right?" },
    log: { title: "The log", line: "Append, key, partition, offset. Reading does not remove." },
    backlog: { title: "The backlog outlives the outage", line: "Lag, catching up, hot keys." },
    "fast-and-wrong": { title: "Fast and wrong", line: "Each team reads the same message its own way." },
    "five-feeds": { title: "Five feeds at 95 %", line: "Why hesitating is rational." },
    buffer: { title: "What a buffer buys", line: "Outbox against dual write, end to end." },
    "queue-in-the-middle": { title: "The queue in the middle", line: "Utilisation, variability, rework." },
    escalation: { title: "Escalation and the bypass", line: "Escalate once, then let everyone." },
    plateau: { title: "The plateau", line: "How fast trust goes, and how slowly it comes back." },
    "name-the-fact": { title: "Name the fact", line: "From messages to facts." },
    "four-events": { title: "Four things called event", line: "Event, command, change capture, notification." },
    contracts: { title: "What a check cannot see", line: "Meaning against shape, and who upgrades first." },
    "any-point-in-time": {
      title: "The state of the business at any point in time",
      line: "Replay, late consumers, event time.",
    },
    community: { title: "The community", line: "The learning dip, and what it costs." },
    "who-pays": { title: "Who pays?", line: "Owner, budget, and what is rewarded." },
    "insight-to-decision": { title: "From insight to decision", line: "Say how old it is. Errors in the open." },
    "new-question": { title: "A new question in an afternoon", line: "A consumer nobody planned for." },
    "buy-everything": { title: "Buy everything, change nothing", line: "New technology, old practices." },
    conversations: { title: "Conversations", line: "Six talks, and each choice has a cost." },
    helm: { title: "Three years at the helm", line: "The campaign. Beat the plateau." },
    "when-not-to": { title: "When not to", line: "Where the claims fail, and how sure we are." },
    "mindset-after": { title: "Mindset check, second time", line: "Your shift, with its error band." },
    "ninety-days": { title: "Your next ninety days", line: "From your own landscape to a plan you can print." },
  },
});
