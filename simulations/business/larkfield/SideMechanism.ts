import { larkfieldEvents } from "./events.ts";
import type { Larkfield, Mechanism } from "./events.ts";
import type { Parameters } from "./request/parameters.ts";
import { badValue } from "./request/settings.ts";

/** Parameters that turn a mechanism on that goes on beside the business. */
const switches = [
  "chain.perSecond",
  "handOn.copies",
  "consumers.factsPerSecond",
  "sending.perSecond",
  "orders.perDay",
  "messages.perDay",
  "shapes.everyDays",
] as const;

type EventName = keyof typeof larkfieldEvents;
type Handlers = Partial<Record<EventName, Mechanism>>;

/**
 * A mechanism that goes on beside the business: it changes nothing there, and is off unless a parameter turns it on. A page
 * brings along those that its lens shows, and no others.
 */
export interface SideMechanism {
  readonly isOnWhere: (typeof switches)[number];
  /** Plans its first events. */
  begin(larkfield: Larkfield): void;
  readonly handlers: Handlers;
}

export function isOn(value: number): boolean {
  return value > 0;
}

/** What handles each event of mechanisms beside the business; nothing where one is not brought along, and so never happens. */
export function handlersOf(sides: readonly SideMechanism[]): Record<EventName, Mechanism> {
  const none = Object.fromEntries(Object.keys(larkfieldEvents).map((name) => [name, () => {}]));
  return Object.assign(none, ...sides.map(({ handlers }) => handlers)) as Record<EventName, Mechanism>;
}

/** Refuses a mechanism that is turned on and not brought along. @throws BusinessError `bad-parameter` */
export function refuseMissingSide(parameters: Parameters, sides: readonly SideMechanism[]): void {
  const missing = switches.find((name) => isOn(parameters[name]) && !sides.some((side) => side.isOnWhere === name));
  if (missing === undefined) return;
  const allowed = "0 where a run is looked at in a way that does not show what it turns on";
  throw badValue(missing, parameters[missing], allowed, { names: "0" });
}
