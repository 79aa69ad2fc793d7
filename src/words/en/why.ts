import { decisionName } from "./decisionName.ts";
import type { WhyCode } from "../../../simulations/business/index.ts";
import { formatCount, formatDecimal, formatNumber, formatShare } from "../format.ts";
import { localise } from "../localise.ts";
import { age } from "./age.ts";
import { role, sayRefusal } from "./orders.ts";
import { architectureName, teamName as team } from "./names.ts";
import { orderSentences } from "./orderSentences.ts";

type Told = Readonly<Record<string, number | string | null>>;

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const hours = (value: unknown): string => age(Number(value) * HOUR_MS);
const seconds = (value: unknown): string => age(Number(value) * 1000);
const facts = (value: unknown): string => formatCount(Number(value), "fact", "facts");
const minutes = (value: unknown): string => age(Number(value) * 60_000);
/** "attempt 3 at system 2" */
const attempt = (p: Told): string => `attempt ${p.attempt} at system ${p.system}`;
const days = (value: unknown): string => age(Number(value) * DAY_MS);

const decided = (p: Told): string => decisionName(p.kind);

/** "StockPosition" → “stock position”. */
const fact = (p: Told): string =>
  `“${String(p.fact)
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toLowerCase()}”`;
/** “stock position” from Stock */
const from = (p: Told): string => `${fact(p)} from ${team(p.owner)}`;

const telling = (p: Told): string =>
  `telling ${p.reader === undefined ? "everybody concerned" : team(p.reader)} of the new ${from(p)}`;

/** What the work of a ticket is. */
const works: Readonly<Record<string, (p: Told) => string>> = {
  build: (p) => `building the flow of ${from(p)} to ${team(p.reader)}`,
  adapt: (p) =>
    p.reader === undefined ? `adapting to the new ${from(p)}` : `adapting ${team(p.reader)} to the new ${from(p)}`,
  repair: (p) => (p.reader === undefined ? `repairing ${from(p)}` : `repairing how ${team(p.reader)} reads ${from(p)}`),
  migrate: (p) => `moving ${team(p.reader)} to the new flow of ${from(p)}`,
  publish: (p) => `publishing ${from(p)}`,
  train: (p) => `training ${team(p.domain)}`,
  enable: (p) => `enabling ${team(p.domain)}`,
  own: (p) => `what ${team(p.domain)} does for itself`,
  demand: (p) => `what ${team(p.domain)} had asked for`,
  approve: (p) => `approving the new ${from(p)}`,
  project: (p) => `a project of ${team(p.domain)}`,
  tell: (p) => (p.team === p.owner ? telling(p) : `reading what has changed in ${from(p)}`),
  serve: (p) => `serving the old ${from(p)} beside the new`,
};
const work = (p: Told): string => `ticket ${p.ticket}, ${works[String(p.kind)]?.(p) ?? p.kind},`;
/** "waited 12 days at the central team", or that it did not. */
const waited = (p: Told, verb = "waited"): string =>
  Number(p.days) < 1 / 24 ? `was begun at once by ${team(p.team)}` : `${verb} ${days(p.days)} at ${team(p.team)}`;

/** "20 days of work for 3 people" */
const workFor = (personDays: number, people: number): string =>
  `${age((personDays / people) * DAY_MS)} of work for ${people === 1 ? "the one person there" : `the ${formatNumber(people)} people there`}`;

/** What most tickets of a queue did. */
const fillings: Readonly<Record<string, string>> = {
  build: "built flows that somebody had asked for",
  adapt: "adapted to other changes of meaning",
  repair: "repaired what had been read wrong",
  migrate: "moved readers to a new flow",
  publish: "published facts",
  train: "trained people",
  enable: "enabled teams",
  own: "were the team’s own work",
  demand: "were what the domains had asked for",
  project: "were projects of its own",
  tell: "told of changes, or read of them",
  serve: "kept old meanings going beside the new",
  approve: "were releases to approve",
};

/** What a team does first. */
const favourites: Readonly<Record<string, string>> = {
  changes: "changes",
  needs: "new needs",
  foundations: "foundations",
  own: "its own work",
};

const mappings: Readonly<Record<string, string>> = {
  build: "the mistake was built in with the flow",
  migrate: "the mistake was made when the flow was moved",
  repair: "a repair had got it wrong",
  adapt: "a release of the central team had broken it",
  start: "the mistake was there from the start",
};

const CHANCE = "it was chance, and it strikes all four alike.";
const WORLD = "it comes from the business, and comes to all four alike.";

/** “Go on in time.” → “Go on in time”: a step ends without a full stop. */
const refusedBecause = (p: Told): string => sayRefusal({ code: String(p.reason), parameters: p }).replace(/\.$/, "");

/** Causes in the words of the business, by the code that the model records. */
export const causeSentences = {
  "quarter.fine": () => "in this quarter no decision that was acted on went wrong",

  "decision.right": (p) => `${team(p.domain)} decided ${decided(p)}, and was right`,
  "decision.wrong": (p) => `${team(p.domain)} decided ${decided(p)}, and was wrong`,
  "decision.byHand": (p) => `${team(p.domain)} decided ${decided(p)} by hand`,
  "trust.low": (p) => `people trusted the data at ${formatShare(Number(p.trust))}, which was too little to act on`,

  "copy.right": (p) => `${team(p.reader)} has a right copy of ${from(p)}`,
  "copy.missing": (p) => `${team(p.reader)} had no ${from(p)}`,
  "copy.lost": (p) => `a message with ${from(p)} never arrived at ${team(p.reader)}`,
  "copy.late": (p) => `the ${from(p)} that ${team(p.reader)} held was no longer true`,
  "copy.misread": (p) => `${team(p.reader)} misread ${from(p)}`,
  "copy.mismapped": (p) => `${team(p.reader)} took another field of ${from(p)} for the one it meant`,
  "copy.readBefore": (p) =>
    `${team(p.reader)} reads it rightly by now, but still holds what a ${p.by === "file" ? "file" : "message"} had brought ${hours(p.hours)} before`,
  "copy.old": () => "its inputs said how old they were: too old for this decision",
  "call.answered": (p) => `${team(p.owner)} answered the call with what is true now`,
  "file.brought": (p) => `a file had brought what it holds ${hours(p.hours)} before`,
  "file.old": (p) => `the file it came in was ${hours(p.hours)} old`,
  "message.brought": (p) => `a message had brought what it holds ${hours(p.hours)} before`,
  "flow.unbuilt": (p) => `the flow of ${from(p)} to ${team(p.reader)} did not work yet`,
  "definition.unknown": (p) =>
    `${team(p.owner)} had changed what ${fact(p)} means: definition ${formatNumber(Number(p.version))} was not understood, only ${formatNumber(Number(p.known))}`,
  "mapping.wrong": (p) => mappings[String(p.by)] ?? mappings["build"]!,
  "history.gone": () => "the past was no longer kept when the flow began",
  "owner.unpaid": (p) => `nobody was paid any more for what ${team(p.owner)} says`,
  "need.withheld": (p) => `${team(p.domain)} had been told to wait, for ${days(p.days)} more`,
  "nobody.noticed": () => "nobody had noticed yet",
  "fact.underWay": (p) => `the newer one had been under way for ${age(Number(p.ms))}`,
  "system.down": (p) => `the system of ${team(p.domain)} had been down for ${hours(p.hours)}`,
  "broker.down": (p) => `the broker had been down for ${hours(p.hours)}`,
  "capture.slipped": () => "it was written to the system and not to the topic",

  "fact.said": (p) =>
    `${team(p.owner)} said ${fact(p)}, in definition ${formatNumber(Number(p.version))}; ${p.holds === 1 ? "it still holds" : "a newer one has replaced it"}`,
  "fact.happened": () => "something happened in the business",
  "fact.began": (p) => `${team(p.domain)} joined`,
  "fact.restated": (p) =>
    `${team(p.owner)} changed what ${fact(p)} means, to definition ${formatNumber(Number(p.version))}, and said it again`,
  "fact.windowEnded": (p) =>
    `from then on only definition ${formatNumber(Number(p.version))} of ${fact(p)} was served, so it was said again`,
  "fact.repeated": (p) => `${work(p)} was done, and everything was said again`,

  "message.delivered": (p) =>
    `the message with ${from(p)} was delivered${Number(p.seconds) >= 1 ? `, ${age(Number(p.seconds) * 1000)} late` : ""}`,
  "message.underWay": (p) => `the message with ${from(p)} is under way`,
  "message.withheld": (p) => `the message with ${from(p)} has been held back for ${hours(p.hours)}`,
  "message.lost": (p) => `the message with ${from(p)} was lost`,
  "message.gone": (p) => `the message with ${from(p)} is no longer kept`,
  "message.none": (p) => `${from(p)} was not sent as a message`,

  "ticket.waiting": (p) =>
    Number(p.days) < 1 / 24
      ? `${work(p)} has just come to ${team(p.team)}`
      : `${work(p)} has been waiting at ${team(p.team)} for ${days(p.days)}`,
  "ticket.working": (p) => `${work(p)} ${waited(p)} and was under way`,
  "ticket.done": (p) => `${work(p)} ${waited(p)} and took ${days(p.workDays)} of work`,
  "ticket.withdrawn": (p) => `${work(p)} ${waited(p)} and was taken back`,
  "queue.before": (p) =>
    `${formatCount(Number(p.tickets), "ticket", "tickets")} stood before it: ${workFor(Number(p.workDays), Number(p.people))}`,
  "queue.joined": (p) =>
    `${formatNumber(Number(p.tickets))} of them were for brand B, bought ${Number(p.days) < 1 ? "that day" : `${days(p.days)} before`}`,
  "queue.filled": (p) => `${formatNumber(Number(p.tickets))} of them ${fillings[String(p.kind)] ?? p.kind}`,
  "queue.returned": (p) =>
    `${formatCount(Number(p.tickets), "of them was here again", "of them were here again")}: done before, and not right`,
  "queue.overtaken": (p) =>
    `${formatCount(Number(p.tickets), "urgent ticket that came later was", "urgent tickets that came later were")} begun before it`,
  "team.busy": (p) =>
    Number(p.people) === 1
      ? `the one person of ${team(p.team)} was busy ${formatShare(Number(p.busyShare))} of the time`
      : `${team(p.team)} of ${formatNumber(Number(p.people))} was busy ${formatShare(Number(p.busyShare))} of its time`,

  "definition.changed": (p) =>
    `the work came from ${team(p.owner)}, who changed what ${fact(p)} means, to definition ${formatNumber(Number(p.version))}`,
  "need.arose": (p) => `the work came from ${team(p.domain)}, who needed to decide ${decided(p)}`,
  "domain.joined": (p) => `the work came with ${team(p.domain)}, who joined`,
  "result.traced": (p) => `the work came from a wrong result at ${team(p.domain)}, who had decided ${decided(p)}`,
  "copies.compared": (p) => `the work came from ${team(p.domain)}, who compared its copies with the source`,
  "ticket.before": (p) => `it could only begin after ${work(p)} which ${waited(p)}`,
  "patience.lost": (p) => `${work(p)} was not begun within ${days(p.days)}, so a way round the central team was built`,
  "architecture.chosen": (p) => `the work came with the choice of ${architectureName(p.architecture)}`,
  "example.followed": () => "it saw others practise, and took it up",
  "own.came": (p) => `it is what ${team(p.domain)} is there for: its own work, which does not wait for anybody’s data`,
  "old.served": (p) => `${team(p.owner)} had changed what ${fact(p)} means, and not every reader had moved yet`,

  "change.open": (p) =>
    `the change of ${from(p)} to definition ${formatNumber(Number(p.version))} has been open for ${days(p.days)}`,
  "change.done": (p) =>
    `the change of ${from(p)} to definition ${formatNumber(Number(p.version))} took ${days(p.days)} until everyone understood it`,
  "change.idle": (p) => `nobody used what changed in definition ${formatNumber(Number(p.version))} of ${from(p)}`,
  "readers.behind": (p) => `${formatCount(Number(p.readers), "reader does", "readers do")} not understand it yet`,
  "need.open": (p) => `${team(p.domain)} has needed to decide ${decided(p)} for ${days(p.days)}, and does it by hand`,
  "need.done": (p) =>
    Number(p.days) === 0
      ? `${team(p.domain)} needed to decide ${decided(p)}, and all it needed for that was there already`
      : `${team(p.domain)} needed to decide ${decided(p)} and waited ${days(p.days)} for the data${p.isBypassed === 1 ? ", which then came by a way round the central team" : ""}`,

  "order.publish": (p) => `${role(p.by)} ordered that ${team(p.system)} describe its facts once for everyone`,
  "order.hire": (p) => `${role(p.by)} hired a person for ${team(p.system)}`,
  "order.move": (p) => `${role(p.by)} moved a person from ${team(p.from)} to ${team(p.to)}`,
  "order.borrow": (p) => `${role(p.by)} lent a person of ${team(p.from)} to ${team(p.to)} for ${days(p.days)}`,
  "order.enable": (p) => `${role(p.by)} sent the enabling team to ${team(p.domain)}`,
  "order.tell": (p) => `${role(p.by)} ordered that ${team(p.domain)} tell every reader of its changes`,
  "order.change": (p) => `${role(p.by)} changed what a fact of ${team(p.domain)} means`,
  "order.pay": (p) =>
    `${role(p.by)} ${p.what === "budget" ? "paid again" : "ended the budget"} for the facts of ${p.domain === undefined ? "everybody" : team(p.domain)}`,
  "order.first": (p) =>
    p.what === "asItCame"
      ? `${role(p.by)} ordered that ${team(p.system)} work in the order in which things come`
      : `${role(p.by)} ordered that ${team(p.system)} do ${favourites[String(p.what)] ?? p.what} first`,
  "order.withhold": (p) => `${role(p.by)} had ${team(p.domain)} wait with new needs for ${days(p.days)}`,
  "order.set": (p) =>
    `${role(p.by)} set “${p.name}” to “${p.value}”${p.domain === undefined ? "" : ` for ${team(p.domain)}`}`,
  "order.correct": (p) => `${role(p.by)} had every figure of copy ${p.copy} put right`,
  "order.stop": (p) => `${role(p.by)} stopped all consumers for ${minutes(p.minutes)}`,
  "order.erase": (p) => `${role(p.by)} had facts of key ${p.key} of ${team(p.domain)} erased`,
  "order.ask": (p) => `${role(p.by)} had ${team(p.domain)} ask for all facts of ${team(p.of)}`,
  "order.refused": (p) => `it was not carried out: ${refusedBecause(p)}`,

  ...orderSentences,
  "checkout.open": (p) => `a customer’s order ${p.order} has been waiting for ${seconds(p.seconds)}`,
  "checkout.served": (p) =>
    `a customer’s order ${p.order} was served after ${seconds(p.seconds)}, with ${formatCount(Number(p.calls), "call", "calls")}`,
  "checkout.lost": (p) =>
    `a customer’s order ${p.order} was lost after ${seconds(p.seconds)}, with ${formatCount(Number(p.calls), "call", "calls")}`,
  "call.open": (p) => `${attempt(p)} has been waiting for ${seconds(p.seconds)}`,
  "call.inTime": (p) => `${attempt(p)} was answered within ${seconds(p.seconds)}`,
  "call.late": (p) => `${attempt(p)} was not answered within ${seconds(p.seconds)}, and its caller gave it up`,
  "call.refused": (p) => `${attempt(p)} was refused at once: the system was down, or its line was full`,
  "call.failed": (p) => `${attempt(p)} ended in an error`,
  "calls.before": (p) =>
    `${formatCount(Number(p.calls), "call", "calls")} stood before it, ${formatNumber(Number(p.abandoned))} of which nobody waited for any more`,
  "derived.none": (p) => `no job has written copy ${p.copy} yet`,
  "derived.right": (p) => `copy ${p.copy} shows the newest fact; it shows the source as it was ${hours(p.hours)} ago`,
  "derived.wrong": (p) => `copy ${p.copy} shows an old fact: the source as it was ${hours(p.hours)} ago`,
  "job.readSource": (p) => `a job that ran for ${hours(p.hours)} wrote copy ${p.copy} from the source`,
  "job.readCopy": (p) => `a job that ran for ${hours(p.hours)} wrote copy ${p.copy} from copy ${p.from}`,
  "copy.corrected": (p) =>
    p.isGone === 1
      ? `copy ${p.copy} had been put right by hand; the job wrote over that`
      : `copy ${p.copy} was put right by hand`,
  "chain.stopped": (p) =>
    p.isOver === 1
      ? `system ${p.system} had stood still for ${seconds(p.seconds)}; that was over for ${age(Number(p.minutesSince) * 60_000)}`
      : `system ${p.system} had been standing still for ${seconds(p.seconds)}`,

  "lane.clear": (p) => `partition ${p.lane} is clear: all ${facts(p.facts)} have been handled`,
  "lane.behind": (p) => `in partition ${p.lane} ${facts(p.facts)} wait, the oldest for ${seconds(p.seconds)}`,
  "lane.load": (p) =>
    `partition ${p.lane} has got ${formatDecimal(Number(p.perSecond))} facts a second, and its consumer clears ${formatDecimal(Number(p.clears))} ${Number(p.sharing) === 1 ? "" : "for each of its partitions "}at most`,
  "lane.hotKey": (p) => `${formatShare(Number(p.share))} of what came into partition ${p.lane} belongs to one key`,
  "group.stopped": (p) =>
    p.isOver === 1
      ? `all consumers had stopped for ${minutes(p.minutes)}`
      : `all consumers have been stopped for ${minutes(p.minutes)}`,

  "deed.once": (p) => `payment ${p.deed} was carried out once`,
  "deed.again": (p) => `payment ${p.deed} was carried out ${formatCount(Number(p.times), "time", "times")}`,
  "deed.lost": (p) => `payment ${p.deed} was made, and nobody will hear of it`,
  "deed.phantom": (p) => `payment ${p.deed} was told, and never made`,
  "deed.underWay": (p) => `payment ${p.deed} has not been carried out yet`,
  "deed.slipped": () => "the process died after it had saved and before it had published",
  "deed.early": () => "the process died after it had published and before it had saved",
  "deed.inOutbox": (p) => `it has been waiting in the outbox for ${seconds(p.seconds)}`,
  "reader.died": (p) => `the reader died before it had stored how far it had come, and read ${facts(p.facts)} again`,
  "log.before": (p) =>
    `it has been in the log for ${seconds(p.seconds)}; ${facts(p.facts)} before it ${Number(p.facts) === 1 ? "waits" : "wait"}, too`,
  "log.waited": (p) => `it waited for ${seconds(p.seconds)} until it was carried out`,
  "reader.away": (p) => `the reader had been away for ${seconds(p.seconds)}`,
  "relay.died": (p) =>
    `the relay died before it had crossed it out, and told it ${formatCount(Number(p.again), "time", "times")} more`,

  "fact.late": (p) => `its own system did not know of it for ${hours(p.hours)}`,
  "rebuilt.right": (p) => `${from(p)}, key ${p.key}, comes out as it was`,
  "rebuilt.wrong": (p) => `${from(p)}, key ${p.key}, comes out as it had been before`,
  "rebuilt.missing": (p) => `nothing is left to tell ${from(p)}, key ${p.key}, of ${days(p.days)} before the end`,
  "rebuilt.dropped": () => "the log has dropped what was true then",
} as const satisfies Readonly<Record<WhyCode, (p: Told) => string>>;

const sentences: Readonly<Record<string, (p: Told) => string>> = causeSentences;

/** A step of a chain of causes as it stands in a list. A code that nobody wrote a sentence for says itself. */
export function sayCause({ code, facts }: { code: string; at: number; facts: Told }): string {
  const said = Object.hasOwn(sentences, code) ? sentences[code]!(facts) : code;
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** Why a chain goes no further back, by its last cause. */
const ends: Readonly<Record<string, string>> = {
  "system.down": CHANCE,
  "broker.down": CHANCE,
  "capture.slipped": CHANCE,
  "fact.happened": WORLD,
  "need.arose": WORLD,
  "definition.changed": WORLD,
  "domain.joined": WORLD,
  "own.came": WORLD,
  "queue.joined": "brand B is bought whatever connects the systems. What differs is who has to connect it.",
  "file.old": "between two files nobody is told anything.",
  "nobody.noticed": "what nobody notices, nobody repairs.",
};

/** What is said around chains of causes on a page. */
export const why = /* @__PURE__ */ localise({
  cause: sayCause,
  because: "because",
  /** On a step that has a chain of its own. */
  open: "Ask why of this",
  /** After the last step; null where there is nothing to say. */
  end: (p: { code: string; team: string }): string | null => {
    const isCentral = p.team === "centre" && (p.code.startsWith("queue.") || p.code === "team.busy");
    const said = isCentral && p.code !== "queue.joined" ? "everybody’s work waits in this one queue." : ends[p.code];
    return said === undefined ? null : `Here the chain ends: ${said}`;
  },
  back: "Back",
});
