import { beforeAll, describe, expect, test } from "vitest";
import { lanes } from "../../../../simulations/business/index.ts";
import type { Command, Overrides } from "../../../../simulations/business/index.ts";
import { MINUTE_MS, SECOND_MS } from "../../../../simulations/kernel/index.ts";
import { setting } from "../../../../simulations/lenses/log/challenge.ts";
import { MOST_FACTS, planOf } from "../../../../simulations/lenses/log/client/planOf.ts";
import type { LogBrief } from "../../../../simulations/lenses/log/LogBrief.ts";
import { lens } from "../../../../simulations/lenses/log/lens.ts";
import { logRun } from "../../../../simulations/lenses/log/logRun.ts";
import { model } from "../../../../simulations/lenses/log/model.ts";
import { newRun, recordRun, recordWorld } from "../../../../simulations/runner/index.ts";
import type { RecordedRun } from "../../../../simulations/runner/index.ts";
import { logAt } from "../../../../simulations/runner/log/index.ts";
import type { LogPicture, LogStory } from "../../../../simulations/runner/log/index.ts";
import { executeApart } from "../../../../src/site/executeApart.ts";

interface Played {
  readonly recording: ReturnType<typeof recordWorld>;
  readonly story: LogStory;
  readonly recorded: RecordedRun;
  readonly brief: LogBrief;
}

async function played(overrides: Overrides = {}, commands: readonly Command[] = []): Promise<Played> {
  const recording = recordWorld(newRun(logRun({ overrides, commands })), model, lens.time);
  const story = (await executeApart("log", planOf(recording))) as LogStory;
  const recorded = recordRun(recording, { lens, model }, undefined, story);
  return { recording, story, recorded, brief: recorded.outline.brief as LogBrief };
}

const pictureAt = ({ recorded }: Played, at: number): LogPicture => recorded.frame(at).picture as LogPicture;
const codesOf = ({ recorded }: Played): string[] => recorded.outline.stops.map(({ code }) => code);

/** Offsets and lag of the group by the client and by the business, at every second. */
function standings({ recording, story, recorded }: Played): { client: unknown[]; business: unknown[] } {
  const client: unknown[] = [];
  const business: unknown[] = [];
  for (let at = 500; at < recorded.outline.endAt; at += SECOND_MS) {
    const picture = logAt(story, at);
    const group = picture.readers.find(({ group: id }) => id === "labels")!;
    client.push(picture.lanes.map(({ end }, lane) => [end, group.bookmarks[lane] ?? 0, group.lags[lane] ?? 0]));
    const world = lanes(recording.worldAt(at).simulation.state, at);
    business.push(world.map(({ end, position, lag }) => [end, position, lag]));
  }
  return { client, business };
}

let pinned: Played;
beforeAll(async () => void (pinned = await played()));

describe("the pinned run of the log", () => {
  test("has the real client stand where the business does, offset by offset, at every second", () => {
    const { client, business } = standings(pinned);
    expect(client).toHaveLength(540);
    expect(client).toEqual(business);
    expect(Math.max(...pinned.brief.lag.flat())).toBeGreaterThan(30);
  });

  test("stops at a record that three have read, at the end of the standstill, at the last lane, and at the newcomer", () => {
    expect(codesOf(pinned)).toEqual(["stillThere", "back", "allButOne", "knowsAll"]);
    const [still, back, but] = pinned.recorded.outline.stops;
    expect(still!.parameters.readers).toBe(3);
    const there = pictureAt(pinned, still!.at).lanes.reduce((sum, { start, end }) => sum + end - start, 0);
    expect(still!.parameters.records).toBeGreaterThan(50);
    expect(there).toBeGreaterThanOrEqual(Number(still!.parameters.records));
    const waiting = pictureAt(pinned, back!.at).readers.find(({ group }) => group === "labels")!.lags;
    expect(waiting[0]).toBe(back!.parameters.waiting);
    expect(but!.parameters).toMatchObject({ clear: 3, lane: 0 });
  });

  test("answers the question by what waited in the slowest lane, and is not won by itself", () => {
    const { answers, verdict } = pinned.recorded.outline;
    const lagAt = (minute: number) =>
      pictureAt(pinned, minute * MINUTE_MS).readers.find(({ group }) => group === "labels")!.lags[0];
    expect(answers["log.lag"]).toEqual([2, 3, 4, 5, 6].map(lagAt));
    expect(verdict!.isWon).toBe(false);
    expect(verdict!.told.map(({ code }) => code)).toContain("nothingSet");
  });

  test("tells why a lane is behind down to the standstill", async () => {
    const chain = await pinned.recorded.why({ id: "lane:0", at: 2 * MINUTE_MS });
    expect(chain.map(({ code }) => code)).toEqual(["lane.behind", "lane.load", "lane.hotKey", "group.stopped"]);
  });

  test("is executed alike a second time, and a fork is executed anew", async () => {
    expect((await played()).story).toEqual(pinned.story);
    const split = await played({}, [setting("split")]);
    const until = 2 * MINUTE_MS - 1;
    expect(logAt(split.story, until)).toEqual(logAt(pinned.story, until));
    const { client, business } = standings(split);
    expect(client).toEqual(business);
    expect(split.brief.clearMs[0]!).toBeLessThan(pinned.brief.clearMs[0]!);
    expect(split.brief.overtaken).toBeGreaterThan(0);
  });
});

test("consumers beyond the partitions get none, and the lane of the hot key is clear no sooner", async () => {
  const more = await played({}, [setting("consumers")]);
  const { members } = pictureAt(more, 4 * MINUTE_MS).readers.find(({ group }) => group === "labels")!;
  expect(members.filter((own) => own.length === 0)).toHaveLength(16);
  expect(members.filter((own) => own.length === 1)).toHaveLength(4);
  // All stop for a moment while the partitions are dealt out anew.
  expect(more.brief.clearMs[0]!).toBeGreaterThanOrEqual(pinned.brief.clearMs[0]!);
});

test("a topic that keeps twenty seconds loses what nobody has read, and tells a newcomer a part only", async () => {
  const short = await played({ "consumers.keepSeconds": 20 });
  expect(codesOf(short)).toContain("knowsSome");
  expect(short.brief.missed).toBeGreaterThan(20);
  const { lanes: kept } = pictureAt(short, 3 * MINUTE_MS);
  for (const { start } of kept) expect(start).toBeGreaterThan(0);
});

test("a newcomer that begins with what comes next knows hardly anything of what is there", async () => {
  const late = await played({ "consumers.stopMinutes": 0, "consumers.lateFrom": "now" });
  const { knows, keys } = late.brief.newcomer!;
  expect(keys).toBe(25);
  expect(knows).toBeLessThan(keys / 2);
  expect(codesOf(late)).toContain("onlyNew");
});

test("more facts than the client plays end the window before the run does", () => {
  const recording = recordWorld(newRun(logRun({ overrides: { "consumers.factsPerSecond": 100 } })), model, lens.time);
  const plan = planOf(recording);
  expect(plan.facts).toHaveLength(MOST_FACTS);
  expect(plan.endAt).toBeLessThan(MINUTE_MS);
  expect(model.client!.endAt(recording)).toBe(plan.endAt);
});
