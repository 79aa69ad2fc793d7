import { DAY_MS } from "../../../kernel/index.ts";
import type { DemandCard } from "../../../business/index.ts";
import type { Phrase, ViewTable } from "../../../lens/index.ts";
import type { QueuePicture } from "../QueuePicture.ts";
import { stateOf } from "./cardShape.ts";

/** The line in words: how many wait and how long that is, who of them has been there before or goes first, and the hands. */
export function describeQueue({ line, hands, waitDays, returnShare, now }: QueuePicture): Phrase[] {
  const count = (holds: (card: DemandCard) => boolean): number => line.filter(holds).length;
  const again = count(({ returns }) => returns > 0);
  const urgent = count(({ isUrgent }) => isUrgent);
  const [late, over] = [count((card) => stateOf(card, now) === "late"), count((card) => stateOf(card, now) === "over")];
  const busy = hands.filter(({ card }) => card !== null).length;
  return [
    { code: "queue.line", parameters: { tickets: line.length, days: waitDays } },
    { code: "queue.hands", parameters: { busy, people: hands.length } },
    ...(late + over > 0 ? [{ code: "queue.late", parameters: { late, over } }] : []),
    ...(again > 0 ? [{ code: "queue.again", parameters: { again, tickets: line.length } }] : []),
    ...(urgent > 0 ? [{ code: "queue.urgent", parameters: { urgent } }] : []),
    { code: "queue.back", parameters: { share: returnShare } },
  ];
}

/** The line as a table: those in hand first, then who waits, next first. */
export function tableOfQueue({ line, hands, now }: QueuePicture): ViewTable {
  const row = (card: DemandCard, place: number) => [
    place,
    card.id,
    (now - card.askedAt) / DAY_MS,
    card.returns,
    card.isUrgent ? "urgent" : "ordinary",
  ];
  return {
    columns: ["place", "ticket", "waited", "returns", "urgency"],
    rows: [
      ...hands.flatMap(({ card }) => (card ? [row(card, 0)] : [])),
      ...line.map((card, index) => row(card, index + 1)),
    ],
  };
}
