import type { SystemView } from "../../../business/index.ts";
import type { TanglePicture } from "../TanglePicture.ts";
import type { Phrase, ViewTable } from "../../../lens/index.ts";
import { ticketsByTone } from "./ticketQueue.ts";

/** The tangle in words: how many stations and lines, where the work waits, what is late, what is published. */
export function describeTangle({ systems, links, totals }: TanglePicture): Phrase[] {
  const byOpen = [...systems].sort((a, b) => b.open - a.open || a.index - b.index);
  const longest = byOpen[0];
  const topThree = byOpen.slice(0, 3).reduce((sum, system) => sum + system.open, 0);
  const late = links.filter((link) => link.state === "late").length;
  const connecting = links.filter((link) => link.state === "connecting").length;
  const published = systems.filter((system) => system.published === "yes").length;
  const { systems: systemCount, links: linkCount, connections, translations, openTickets, lastWishWaitDays } = totals;
  const phrases: Phrase[] = [
    { code: "tangle.size", parameters: { systems: systemCount, links: linkCount, connecting } },
    { code: "tangle.waiting", parameters: { openTickets } },
  ];
  if (longest && longest.open > 0) {
    const topShare = openTickets > 0 ? topThree / openTickets : 0;
    phrases.push({ code: "tangle.longest", parameters: { system: longest.code, open: longest.open, topShare } });
  }
  if (linkCount > 0) phrases.push({ code: "tangle.late", parameters: { late, links: linkCount } });
  if (published > 0) phrases.push({ code: "tangle.published", parameters: { published, connections, translations } });
  if (lastWishWaitDays !== null) phrases.push({ code: "tangle.lastWish", parameters: { days: lastWishWaitDays } });
  return phrases;
}

/** The tangle as a table, one row per station, the longest queue first. */
export function tableOfTangle({ systems, links }: Pick<TanglePicture, "systems" | "links">): ViewTable {
  const lateAt = (system: SystemView): number =>
    links.filter((link) => link.to === system.index && link.state === "late").length;
  return {
    columns: ["system", "open", "linkWork", "ownWork", "wishes", "readers", "lateLinks", "busy", "people"],
    rows: [...systems]
      .sort((a, b) => b.open - a.open || a.index - b.index)
      .map((system) => {
        const { link, own, wish } = ticketsByTone(system);
        const { code, open, readers, busyShare, people } = system;
        return [code, open, link, own, wish, readers, lateAt(system), busyShare, people];
      }),
  };
}
