import { formatNumber } from "../format.ts";
import { age } from "./age.ts";

type Told = Readonly<Record<string, number | string | null>>;

const order = (p: Told): string => `a customer’s order ${p.order}`;
const after = (p: Told): string => age(Number(p.days) * 86_400_000);
const figure = (p: Told): string => `the figure of article ${p.article} at reader ${p.reader}`;
const pieces = (value: unknown): string => formatNumber(Math.abs(Number(value)));

/** Customers’ orders, figures that messages keep up, and readers of messages whose shape changes. */
export const orderSentences = {
  "purchase.placed": (p: Told) => `${order(p)} was placed`,
  "purchase.captured": (p: Told) => `${order(p)} was paid ${after(p)} after it had been placed`,
  "purchase.handedOver": (p: Told) =>
    `${order(p)} was handed over to the carrier ${after(p)} after it had been paid${p.hasRested === 1 ? "; the warehouse had rested for a day" : ""}`,
  "purchase.delivered": (p: Told) => `${order(p)} was delivered ${after(p)} after it had been handed over`,
  "purchase.kept": (p: Told) => `${order(p)} was kept: ${after(p)} after its delivery it could no longer be sent back`,
  "purchase.lapsed": (p: Told) => `${order(p)} lapsed: nobody had paid it for ${after(p)}`,
  "purchase.returned": (p: Told) => `${order(p)} was sent back ${after(p)} after its delivery`,

  "figure.none": (p: Told) => `reader ${p.reader} does not react to these messages yet`,
  "figure.right": (p: Told) => `${figure(p)} is right`,
  "figure.wrong": (p: Told) => `${figure(p)} is ${pieces(p.by)} too ${Number(p.by) < 0 ? "low" : "high"}`,
  "figure.lost": (p: Told) =>
    `a message of ${pieces(p.change)} pieces ${Number(p.change) < 0 ? "less" : "more"} was lost${p.isForGood === 1 ? ", and every figure since is off by them" : "; the next one brings the whole figure"}`,
  "figure.lookUpFailed": (p: Told) =>
    `a message said that article ${p.article} had changed, and the source did not answer when it was asked for the figure`,
  "figure.unanswered": (p: Told) =>
    `a command about article ${p.article} was not answered; its sender gives it until it is`,
  "figure.refactored": (p: Told) =>
    `the source was built otherwise inside, and reader ${p.reader}, who reads its table, has still to learn that`,

  "reading.fine": (p: Told) => `reader ${p.reader} reads what the source sends`,
  "reading.loud": (p: Told) => `reader ${p.reader} fails on what the source sends`,
  "reading.silent": (p: Told) => `reader ${p.reader} reads what the source sends, and is mistaken`,
  "shape.changed": (p: Told) => `the source sends messages in which field ${p.field} ${change(p)}`,
  "shape.notSent": (p: Told) =>
    `it was built for messages in which field ${p.field} ${change(p)}, and the source waits for the other readers`,
  "shape.passed": (p: Told) => `the check, ${checks[String(p.check)] ?? p.check}, had found nothing wrong with it`,
  "shape.unchecked": () => "nobody had checked it",
} as const;

const changes: Readonly<Record<string, string>> = {
  added: "is new",
  removed: "is gone",
  renamed: "has another name",
  retyped: "has another type",
  meaning: "means something else",
};
const change = (p: Told): string => changes[String(p.kind)] ?? String(p.kind);

const checks: Readonly<Record<string, string>> = {
  none: "which asks nothing",
  backward: "that the new shape reads the old",
  forward: "that the old shape reads the new",
  full: "that each shape reads the other",
};
