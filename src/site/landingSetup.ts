import { architectureNames, parameterTable } from "../../simulations/business/index.ts";
import { REFERENCE_SEED } from "../../simulations/lenses/evolution/evolutionRun.ts";
import { type Course } from "../../simulations/lenses/evolution/raceStory.ts";
import { tellEnd, tellStop } from "../islands/landing/tellRace.ts";
import { referenceRuns } from "./referenceRuns.ts";

const YEARS = 3;
const QUARTER_DAYS = 365 / 4;

/** Read at build time: what the landing page plays, what is known before, and the story of the run for who sees it in words. */
export function landingSetup() {
  const runs = referenceRuns();
  const courses: Course[] = runs.map(({ architecture, quarters }) => ({
    key: architecture,
    values: quarters.map(({ value }) => value),
  }));
  const quarters = YEARS * 4;
  const told = [tellStop(courses, null), tellEnd(courses, null, quarters)];
  return {
    play: {
      seed: REFERENCE_SEED,
      architectures: architectureNames,
      quarters,
      acquisitionAt: parameterTable["acquisition.day"].default / QUARTER_DAYS,
      byHand: runs[0]!.byHand,
    },
    story: told.map(({ lead, rest }) => `${lead} ${rest}`),
  };
}
