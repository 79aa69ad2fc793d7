import type { CentreView, DemandCard } from "../../../../simulations/business/index.ts";
import { DAY_MS } from "../../../../simulations/kernel/index.ts";

/** A line as the business could show it: the longer somebody has been in it, the nearer to its head. */
export function fakeQueue({ waiting, people }: { waiting: number; people: number }): CentreView {
  const now = 100 * DAY_MS;
  const card = (index: number): DemandCard => ({
    id: index,
    ticket: index,
    domain: index % 10,
    askedAt: now - Math.max(0, 12 - index) * DAY_MS,
    returns: index % 5 === 4 ? 1 + (index % 2) : 0,
    isUrgent: index === 3,
    isBrokenOff: false,
  });
  const line = Array.from({ length: waiting }, (_, index) => card(people + index));
  const hands = Array.from({ length: people }, (_, index) => ({ card: card(index), doneShare: 0.5 }));
  return { now, hands, line, cardDays: 1 / people, waitDays: (waiting + 1) / people, returnShare: 0.15 };
}
