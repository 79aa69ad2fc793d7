import { glossary } from "./words/index.ts";

export type TermId = keyof typeof glossary.terms;

export interface Term {
  /** Name in addresses, `/glossary/<id>/`, and in `<Term id>`. */
  readonly id: TermId;
  readonly term: string;
  /** What it is. */
  readonly sentence: string;
  /** What it is in the course. */
  readonly course: string;
  readonly related: readonly TermId[];
  /** Ids of the lessons of the course in which it is met. */
  readonly lessons: readonly string[];
}

/** The terms of the course in the order of their names. */
export const terms: readonly Term[] = [
  entry("topic", ["partition", "log", "record", "retention"], ["log", "tangle"]),
  entry("record", ["topic", "key", "offset"], ["log"]),
  entry("partition", ["topic", "key", "offset"], ["log", "backlog"]),
  entry("key", ["partition", "record"], ["log", "backlog"]),
  entry("offset", ["partition", "record", "replay", "consumer-group"], ["log"]),
  entry("log", ["topic", "record", "replay", "retention"], ["chain", "log", "buffer"]),
  entry("replay", ["log", "offset", "retention"], ["log", "any-point-in-time"]),
  entry("retention", ["topic", "log", "replay"], ["log", "any-point-in-time"]),
  entry("consumer-group", ["partition", "lag", "offset"], ["backlog"]),
  entry("lag", ["backlog", "consumer-group", "offset"], ["backlog"]),
  entry("backlog", ["lag", "utilisation"], ["backlog", "chain", "queue-in-the-middle"]),
  entry("outbox", ["dual-write", "duplicate"], ["buffer"]),
  entry("dual-write", ["outbox", "shadow-copy"], ["buffer"]),
  entry("duplicate", ["outbox", "retry"], ["buffer", "fast-and-wrong"]),
  entry("retry", ["time-out", "duplicate", "metastable-failure"], ["chain"]),
  entry("time-out", ["retry", "synchronous-call"], ["chain"]),
  entry("synchronous-call", ["time-out", "retry", "event"], ["chain"]),
  entry("metastable-failure", ["retry", "backlog", "utilisation"], ["chain"]),
  entry("event", ["record", "owner", "event-backbone"], ["log", "name-the-fact"]),
  entry("point-to-point", ["link", "message-bus", "integration-platform", "event-backbone"], ["tangle"]),
  entry("link", ["point-to-point", "translation", "change"], ["tangle"]),
  entry("message-bus", ["translation", "topic", "integration-platform"], ["fast-and-wrong", "five-feeds"]),
  entry(
    "integration-platform",
    ["central-team", "ticket", "message-bus", "event-backbone"],
    ["buffer", "queue-in-the-middle"],
  ),
  entry("event-backbone", ["owner", "contract", "domain"], ["name-the-fact"]),
  entry("domain", ["owner", "event-backbone"], ["tangle", "drift"]),
  entry("owner", ["domain", "contract", "event-backbone"], ["drift", "fast-and-wrong"]),
  entry("central-team", ["integration-platform", "queue", "utilisation"], ["queue-in-the-middle", "escalation"]),
  entry("contract", ["schema", "compatibility", "owner"], ["contracts", "name-the-fact"]),
  entry("schema", ["contract", "compatibility", "meaning"], ["contracts", "fast-and-wrong"]),
  entry("compatibility", ["schema", "contract"], ["contracts"]),
  entry("meaning", ["schema", "translation", "misread"], ["drift", "fast-and-wrong"]),
  entry("translation", ["link", "meaning", "misread"], ["tangle", "fast-and-wrong"]),
  entry("change", ["link", "translation", "contract"], ["tangle", "drift"]),
  entry("misread", ["meaning", "translation", "shadow-copy"], ["fast-and-wrong", "five-feeds"]),
  entry("shadow-copy", ["misread", "age", "owner"], ["drift", "fast-and-wrong"]),
  entry("age", ["shadow-copy"], ["drift", "fast-and-wrong"]),
  entry("bypass", ["central-team", "shadow-copy", "escalation"], ["escalation"]),
  entry("ticket", ["queue", "rework", "backlog"], ["tangle", "queue-in-the-middle"]),
  entry("queue", ["ticket", "utilisation", "backlog"], ["queue-in-the-middle", "chain"]),
  entry("utilisation", ["queue", "backlog"], ["queue-in-the-middle", "chain"]),
  entry("rework", ["ticket", "queue", "utilisation"], ["queue-in-the-middle"]),
  entry("escalation", ["ticket", "queue", "bypass"], ["escalation"]),
  entry("bar", ["trust", "input"], ["five-feeds", "plateau"]),
  entry("input", ["bar", "decision"], ["five-feeds"]),
  entry("decision", ["input", "bar", "trust"], ["five-feeds", "dashboards"]),
  entry("trust", ["bar", "decision"], ["five-feeds", "plateau"]),
  entry("seed", ["pinned-run", "interval", "run"], ["tangle"]),
  entry("run", ["seed", "pinned-run"], ["tangle"]),
  entry("pinned-run", ["seed", "run", "interval"], ["tangle"]),
  entry("interval", ["seed", "pinned-run"], ["tangle", "chain"]),
].toSorted((one, other) => one.term.localeCompare(other.term, "en"));

/** The term of that id, or undefined. */
export function findTerm(id: string): Term | undefined {
  return terms.find((term) => term.id === id);
}

function entry(id: TermId, related: readonly TermId[], lessons: readonly string[]): Term {
  return { id, related, lessons, ...glossary.terms[id] };
}
