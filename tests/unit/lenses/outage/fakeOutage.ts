import type { OutagePicture, PictureSystem } from "../../../../simulations/lenses/outage/OutagePicture.ts";

export const idle: PictureSystem = {
  isStopped: false,
  waiting: 0,
  abandoned: 0,
  inWork: [],
  line: 0,
  head: [],
  tail: [],
};

/** A link in front of which so many who have gone stand before so many who wait, the half of them for the second time. */
export function crowd(gone: number, waiting: number): PictureSystem {
  const again = Math.floor(waiting / 2);
  const runs = [
    { state: "gone", count: gone },
    { state: "again", count: again },
    { state: "waits", count: waiting - again },
  ] as const;
  const shown = runs.filter(({ count }) => count > 0);
  const isLong = gone + waiting > 400;
  return {
    ...idle,
    waiting,
    abandoned: gone,
    inWork: ["gone"],
    line: gone + waiting,
    head: isLong ? [{ state: "gone", count: Math.min(400, gone) }] : shown,
    tail: isLong ? [{ state: "gone", count: Math.max(0, 200 - waiting) }, ...shown.slice(1)] : [],
  };
}

export function fakeOutage(systems: readonly PictureSystem[], log: Partial<OutagePicture["log"]> = {}): OutagePicture {
  return {
    now: 900_000,
    systems,
    served: 0,
    lost: 306,
    log: {
      oldestMs: 700,
      isReaderDown: false,
      spanMs: 12_000,
      ages: [100, 600, 1_200, 5_000],
      states: ["open", "open", "handled", "handled"],
      awayMs: null,
      lost: 0,
      tooOften: 0,
      ...log,
    },
  };
}
