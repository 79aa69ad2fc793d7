import { workKinds } from "../../../../simulations/business/index.ts";
import type { HalfYear, LinkView, SystemView, TicketKind } from "../../../../simulations/business/index.ts";
import type { TanglePicture } from "../../../../simulations/lenses/tangle/TanglePicture.ts";
import type { WaitRun } from "../../../../simulations/views/wait/WaitChartData.ts";
import { DAY_MS } from "../../../../simulations/kernel/index.ts";

export const codes = [
  "stock",
  "orders",
  "prices",
  "products",
  "customers",
  "webShop",
  "stores",
  "warehouse",
  "delivery",
  "finance",
  "returns",
  "purchasing",
];

/** A small fixed hash, so that pictures and tests see the same "chance". */
function chance(a: number, b: number): number {
  return ((Math.imul(a + 17, 2_654_435_761) ^ Math.imul(b + 29, 1_597_334_677)) >>> 8) / 2 ** 24;
}

/** A made-up snapshot of the right shape: `systemCount` systems, each pair linked, a share of links late. */
export function fakeTangle(
  systemCount: number,
  { lateShare = 0.5, busy = 1, published = [] as readonly number[], day = 600, isConnecting = true } = {},
): TanglePicture {
  const links: LinkView[] = [];
  for (let from = 0; from < systemCount; from += 1) {
    for (let to = from + 1; to < systemCount; to += 1) {
      const isNew = isConnecting && to === systemCount - 1 && systemCount < 12 && from % 2 === 0;
      const isLate = chance(from, to) < lateShare;
      links.push({
        index: links.length,
        from,
        to,
        kind: published.includes(from) ? "published" : "own",
        state: isNew ? "connecting" : isLate ? "late" : "current",
        changesBehind: isLate ? 1 + Math.floor(3 * chance(to, from)) : 0,
      });
    }
  }
  const systems = codes.slice(0, systemCount).map((code, index): SystemView => {
    const readers = systemCount - 1 - index;
    const openBy = Object.fromEntries(workKinds.map((kind) => [kind, 0])) as Record<TicketKind, number>;
    openBy.own = Math.round(busy * (2 + 18 * Math.max(0, readers / 11 - 0.4)));
    openBy.adapt = Math.round(busy * Math.max(0, readers * 8 - 14 + 8 * chance(index, 5)));
    openBy.repair = Math.round(busy * 3 * chance(index, 6));
    openBy.wish = Math.round(busy * (1 + readers * 0.9));
    return {
      index,
      code,
      joinedAt: 0,
      open: workKinds.reduce((sum, kind) => sum + openBy[kind], 0),
      openBy,
      people: 2,
      published: published.includes(index) ? "yes" : "no",
      readers,
      busyShare: Math.min(1, 0.7 + readers / 30),
    };
  });
  const live = links.filter((link) => link.state !== "connecting");
  const late = live.filter((link) => link.state === "late").length;
  const now = day * DAY_MS;
  const inlets = new Set(links.filter((link) => link.kind === "published").map((link) => link.to)).size;
  return {
    now,
    systems,
    links,
    moves: [
      { at: now - 0.6 * DAY_MS, from: 0, to: 1, kind: "change" },
      { at: now - 0.6 * DAY_MS, from: 0, to: 2, kind: "change" },
      { at: now - 1.2 * DAY_MS, from: 2, to: 1, kind: "ticket" },
    ],
    totals: {
      systems: systemCount,
      links: live.length,
      connections: live.filter((link) => link.kind === "own").length + published.length + inlets,
      translations: live.length,
      openTickets: systems.reduce((sum, system) => sum + system.open, 0),
      integrationShare: 0.44,
      lateShare: live.length === 0 ? 0 : late / live.length,
      teamDaysIntegration: 900,
      lastWishWaitDays: 61,
    },
  };
}

/** A made-up outline whose half-years have the given mean waits (working days). */
export function fakeOutline(meanWaitDays: readonly number[]): WaitRun {
  const systems = [4, 6, 8, 10, 12, 12];
  const halves = meanWaitDays.map((wait, index): HalfYear => ({
    half: index + 1,
    systems: systems[index]!,
    wishes: systems[index]! * 9,
    waitDaysMean: wait,
    waitDaysMedian: wait,
  }));
  const wishes = halves.flatMap(({ half, wishes: count, waitDaysMean }) =>
    Array.from({ length: count }, (_, nth) => {
      const askedDay = (half - 1) * 130 + (130 * (nth + chance(nth, half))) / count;
      const next = halves[half]?.waitDaysMean ?? waitDaysMean! * 1.15;
      const wait = waitDaysMean! + ((askedDay % 130) / 130 - 0.5) * (next! - waitDaysMean!) * 0.9;
      const spread = 0.35 + 1.3 * chance(half, nth);
      return {
        id: half * 1000 + nth,
        system: nth % systems[half - 1]!,
        owner: (nth + 1) % systems[half - 1]!,
        askedAt: Math.round(askedDay * DAY_MS),
        workingAt: Math.round((askedDay + Math.max(2, wait * spread)) * DAY_MS),
      };
    }),
  );
  return { endAt: 780 * DAY_MS, halves, wishes };
}
