import { latestWish, linkViews, moves, systemViews, totals } from "../../business/index.ts";
import type { Larkfield } from "../../business/index.ts";
import { DAY_MS } from "../../kernel/index.ts";
import type { LensFrame, NumberShown } from "../../lens/index.ts";
import type { TangleBrief } from "./TangleBrief.ts";
import type { TanglePicture } from "./TanglePicture.ts";

/** The ring of stations at the world's present instant. */
export function pictureOf({ simulation: { state, now } }: Larkfield): TanglePicture {
  return {
    now,
    systems: systemViews(state, now),
    links: linkViews(state),
    moves: moves(state, now),
    totals: totals(state, now),
  };
}

/** What the tangle shows at the world's present instant. */
export function showTangle(world: Larkfield, brief: TangleBrief): LensFrame<TanglePicture> {
  const { state, now } = world.simulation;
  const picture = pictureOf(world);
  const all = picture.totals;
  return {
    picture,
    numbers: [
      // With facts published once, what has to be kept running is no longer one link per reader.
      all.connections === all.links
        ? { code: "links", value: all.links }
        : { code: "connections", value: all.connections },
      { code: "openTickets", value: all.openTickets },
      waitShown(brief, latestWish(state), now),
      { code: "integrationShare", value: all.integrationShare },
    ],
  };
}

/**
 * At the end of a run the mean wait of the last half-year, explained by the wish nearest to it; before that the wish that
 * began to work last.
 */
function waitShown(
  { endAt, halves, exemplaryWish, wishes }: TangleBrief,
  latest: number | null,
  now: number,
): NumberShown {
  const days = halves.at(-1)?.waitDaysMean ?? null;
  if (now >= endAt && days !== null && exemplaryWish !== null) {
    return { code: "waitDaysHalf", value: days, why: `wish:${exemplaryWish}` };
  }
  const wish = latest === null ? undefined : wishes[latest];
  if (!wish || wish.workingAt === null) return { code: "waitDays", value: null };
  return { code: "waitDays", value: (wish.workingAt - wish.askedAt) / DAY_MS, why: `wish:${wish.id}` };
}
