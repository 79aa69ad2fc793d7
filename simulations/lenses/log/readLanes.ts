import { factsRead } from "../../business/index.ts";
import type { Larkfield } from "../../business/index.ts";
import type { InstantMs } from "../../kernel/index.ts";
import { valueAt } from "../../runner/log/index.ts";
import type { LogStory, Steps } from "../../runner/log/index.ts";
import { GROUP } from "./client/LogPlan.ts";
import type { ReadLane } from "./LogBrief.ts";

/** What the group did with each partition up to an instant, as the business has it. */
export function lanesOfWorld(larkfield: Larkfield, endAt: InstantMs): ReadLane[] {
  const { consumers, dayZero } = larkfield.simulation.state;
  const lanes = consumers.lanes.map(() => ({ cameAt: [] as number[], doneAt: [] as number[] }));
  for (const { partition, at, doneAt } of factsRead(larkfield, dayZero, Infinity)) {
    if (at > endAt) break;
    lanes[partition]!.cameAt.push(at);
    lanes[partition]!.doneAt.push(doneAt === null || doneAt > endAt ? Infinity : doneAt);
  }
  return lanes;
}

/** The same as the real client had it: by what it committed. */
export function lanesOfStory({ lanes, readers }: LogStory, endAt: InstantMs): ReadLane[] {
  const group = readers.find((reader) => reader.group === GROUP);
  return lanes.map(({ cameAt }, lane) => {
    const bookmarks: Steps = group?.bookmarks[lane] ?? { at: [], value: [] };
    const doneAt: number[] = [];
    bookmarks.value.forEach((bookmark, index) => {
      while (doneAt.length < bookmark) doneAt.push(bookmarks.at[index]!);
    });
    while (doneAt.length < cameAt.length) doneAt.push(Infinity);
    return { cameAt: cameAt.filter((at) => at <= endAt), doneAt };
  });
}

/** Facts that were gone before the group had come to them. */
export function missedFacts({ lanes, readers }: LogStory): number {
  const group = readers.find((reader) => reader.group === GROUP);
  return lanes.reduce(
    (sum, { start }, lane) =>
      sum +
      start.at.reduce((missed, at, index) => {
        const before = index === 0 ? 0 : start.value[index - 1]!;
        const bookmark = group === undefined ? Infinity : valueAt(group.bookmarks[lane]!, at, 0);
        return missed + Math.max(0, start.value[index]! - Math.max(before, bookmark));
      }, 0),
    0,
  );
}
