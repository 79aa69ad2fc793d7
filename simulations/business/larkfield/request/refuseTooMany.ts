import { BusinessError } from "../../BusinessError.ts";
import type { Parameters } from "./parameters.ts";

/** What a run can do of one thing in some seconds. */
const MOST = 2_000_000;
/** Instants of a customer's order. */
const EVENTS_OF_ORDER = 5;

type LongName = "consumers.hours" | "sending.hours";
type RateName = "consumers.factsPerSecond" | "sending.perSecond";

/** Refuses a run that would take minutes. @throws BusinessError `bad-parameter` naming what to lower, and to what */
export function refuseTooMany(parameters: Parameters): void {
  const perSecond = parameters["chain.perSecond"];
  const orders = perSecond * parameters["chain.hours"] * 3_600;
  const most = MOST / callsOfOrder(parameters);
  if (orders > most) throw tooMany("chain.hours", parameters["chain.hours"], most / perSecond / 3_600);
  refuseDays("orders.days", parameters, parameters["orders.perDay"] * EVENTS_OF_ORDER);
  refuseDays(
    "messages.days",
    parameters,
    parameters["messages.perDay"] * parameters["messages.articles"] * eventsOfMessage(parameters),
  );
  refuseLong(parameters, "consumers.hours", "consumers.factsPerSecond");
  refuseLong(parameters, "sending.hours", "sending.perSecond");
}

/** A message is one event, and a command one more each time that a receiver does not answer. */
function eventsOfMessage(parameters: Parameters): number {
  const lossShare = parameters["messages.carries"] === "command" ? parameters["messages.lossShare"] : 0;
  return 1 + (parameters["messages.readers"] * lossShare) / (1 - lossShare);
}

/** Refuses so many days with so many events each. */
function refuseDays(name: "orders.days" | "messages.days", parameters: Parameters, perDay: number): void {
  const days = parameters[name];
  if (days * perDay > MOST) throw tooMany(name, days, MOST / perDay);
}

function refuseLong(parameters: Parameters, hours: LongName, perSecond: RateName): void {
  const most = MOST / 3_600 / parameters[perSecond];
  if (parameters[hours] > most) throw tooMany(hours, parameters[hours], most);
}

/** The most calls that one order can cause. */
function callsOfOrder(parameters: Parameters): number {
  const attempts = parameters["chain.attempts"];
  const systems = parameters["chain.systems"];
  if (!parameters["chain.nested"]) return systems * attempts;
  let calls = 0;
  for (let system = 0, product = 1; system < systems; system++) calls += product *= attempts;
  return calls;
}

function tooMany(name: string, value: number, least: number): BusinessError {
  const most = Math.floor(least * 100) / 100;
  const text = {
    what: `${name} cannot be ${value} together with the other settings.`,
    why: `The run could have more than ${MOST} calls or messages of this kind, and would take minutes.`,
    fix: `With these settings it can be at most ${most}: lower it, or make less happen in an hour.`,
  };
  return new BusinessError("bad-parameter", text, { parameter: name, value: String(value), most });
}
