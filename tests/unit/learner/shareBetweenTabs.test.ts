import { expect, test, vi } from "vitest";
import { createMemoryStore } from "../../../src/learner/createMemoryStore.ts";
import { shareBetweenTabs, type TabChannel } from "../../../src/learner/shareBetweenTabs.ts";
import { about, guess, openTestLog } from "./fixtures.ts";

/** Two ends of one channel: what is posted at one is heard at the other. */
function channels(): [TabChannel, TabChannel] {
  const heard: (() => void)[][] = [[], []];
  const end = (own: number): TabChannel => ({
    postMessage: () => heard[1 - own]!.forEach((listener) => listener()),
    addEventListener: (_, listener) => void heard[own]!.push(listener),
  });
  return [end(0), end(1)];
}

async function twoTabs() {
  const store = createMemoryStore("d");
  const [one, two] = channels();
  const open = async (channel: TabChannel) =>
    shareBetweenTabs(await openTestLog({ openStore: async () => store }), channel);
  return [await open(one), await open(two)] as const;
}

test("what one tab writes, the other has read a moment later", async () => {
  const [here, there] = await twoTabs();
  await here.record("prediction.stored", guess, about);
  await vi.waitFor(() => expect(there.events).toHaveLength(1));
  const undo = await there.erase();
  await vi.waitFor(() => expect(here.events).toHaveLength(0));
  await undo();
  await vi.waitFor(() => expect(here.events).toHaveLength(1));
});

test("what is asked once is written once, whichever tab was first", async () => {
  const [here, there] = await twoTabs();
  const isTaken = (events: readonly unknown[]): boolean => events.length > 0;
  expect(await here.recordFirst("prediction.stored", guess, about, isTaken)).not.toBeNull();
  expect(await there.recordFirst("prediction.stored", guess, about, isTaken)).toBeNull();
  expect(there.events).toHaveLength(1);
});
