/**
 * What the text of lesson 1.1 says about its run, as tests over the pinned Larkfield and, where the text speaks of runs
 * in general, over many. `quote` stands in the lesson word for word; `holds` reads the run.
 */
import { checkRequest, type Overrides } from "../../../simulations/business/index.ts";
import { runFigures } from "../../../simulations/lenses/tangle/runFigures.ts";
import { toldOf } from "../../../simulations/lenses/tangle/tellTangle.ts";
import { type TangleBrief } from "../../../simulations/lenses/tangle/TangleBrief.ts";
import { besides, tangleRun } from "../../../simulations/lenses/tangle/tangleRun.ts";
import { figures } from "../../../simulations/lenses/tangle/figures.ts";
import type { Claim } from "../../Claim.ts";

const SEEDS = Array.from({ length: 60 }, (_, index) => index + 1);
const pinned = runFigures(tangleRun());
const pinnedOutline = toldOf(tangleRun());
const noChanges = toldOf(tangleRun({ overrides: besides.noChanges }));
const published = toldOf(tangleRun({ overrides: besides.published }));

/** Team days of integration with own links minus those with everybody publishing, mean over the seeds. */
function ownMinusPublishedDays(systems: number): number {
  const spent = (seed: number, overrides: Overrides): number =>
    toldOf(tangleRun({ seed, overrides: { "domains.start": systems, "domains.stopAt": systems, ...overrides } })).final
      .teamDaysIntegration;
  const differences = SEEDS.map((seed) => spent(seed, {}) - spent(seed, { "publish.everyone": true }));
  return differences.reduce((sum, days) => sum + days, 0) / SEEDS.length;
}

const value = (name: string): number => Number(pinned[name]);
const waits = ({ halves }: TangleBrief): number[] => halves.map(({ waitDaysMean }) => waitDaysMean ?? NaN);
const lastWait = (run: TangleBrief): number => waits(run).at(-1) ?? NaN;
const { parameters, quarterMs } = checkRequest(tangleRun());

export const claims: readonly Claim[] = [
  {
    quote: "Every quarter it adds a system",
    holds: () => pinnedOutline.marks.slice(3).every(({ at }, index) => at === (index + 1) * quarterMs),
  },
  {
    quote: "Each system has a team of two.",
    holds: () => parameters["team.people"] === 2,
  },
  { quote: "Half of their time goes into work of their own.", holds: () => parameters["own.share"] === 0.5 },
  {
    quote: "Every fifteen days or so a system changes something",
    holds: () => parameters["changes.everyDays"] === 15,
  },
  {
    quote: "At the start there are three systems; one joins each quarter until there are twelve.",
    holds: () =>
      parameters["domains.start"] === 3 && parameters["domains.stopAt"] === 12 && value("systems.final") === 12,
  },
  {
    quote: "In the last half-year nothing new is added.",
    holds: () => pinnedOutline.marks.every(({ at }) => at < (pinnedOutline.endAt * 5) / 6),
  },
  { quote: "It stops by itself three times to say what happened.", holds: () => pinnedOutline.stops.length === 3 },
  {
    quote: "systems that is a good way to work, and in these runs it is even the cheaper one.",
    holds: () => {
      const cheaperUpTo = Number(figures()["crossing.cheaper"]);
      return ownMinusPublishedDays(cheaperUpTo) < 0 && ownMinusPublishedDays(cheaperUpTo + 1) > 0;
    },
  },
  {
    quote: "From the third reader on, publishing once is less work",
    holds: () => figures()["crossing.readers"] === 3,
  },
  { quote: "The wish is still two days’ work.", holds: () => value("chain.wish.took.workDays") === 2 },
  {
    quote: "a list that grows faster than it shrinks makes everybody wait who stands in it",
    holds: () => waits(pinnedOutline).every((wait, index, all) => index === 0 || wait > (all[index - 1] ?? 0)),
  },
  {
    quote: "The lines were never the trouble.",
    holds: () =>
      noChanges.final.links === pinnedOutline.final.links && lastWait(noChanges) <= 1.5 * (waits(noChanges)[0] ?? 0),
  },
  {
    quote: "A change that is made once, with care, for everybody takes as long as two separate ones.",
    holds: () => parameters["contract.overhead"] === 0 && parameters["learning.start"] === 1,
  },
  {
    quote: "every reader still translates for itself",
    holds: () =>
      published.final.translations === pinnedOutline.final.translations &&
      published.final.connections < pinnedOutline.final.links / 2,
  },
  {
    quote: "More work arrived at the busiest teams than they could finish.",
    holds: () => lastWait(pinnedOutline) > 1.2 * (waits(pinnedOutline).at(-2) ?? Infinity),
  },
  {
    quote: "All of them were live within weeks. Look at the lines: none is still being connected at the end.",
    holds: () => value("tickets.open.connect") === 0 && value("links.final") === 66,
  },
  {
    quote: "here every system asks at the same rate from the first day to the last",
    holds: () => parameters["wishes.everyDays"] === 12,
  },
];
