import { expect, test } from "vitest";
import { Network, type NetworkOptions } from "../../src/fronts/Network.ts";
import { seededRandom } from "../../src/seededRandom.ts";

/** A network on a clock of our own: what was posted is delivered in order of its instant. */
function networkWith(options: NetworkOptions, seed = 1) {
  const posts: { atMs: number; action: () => void }[] = [];
  const clock = { now: 0 };
  const network = new Network(options, seededRandom(seed), {
    now: () => clock.now,
    brokerIds: () => [0, 1, 2],
    post: (atMs, action) => void posts.push({ atMs, action }),
  });
  const deliverAll = () => {
    for (const { atMs, action } of posts.splice(0).sort((a, b) => a.atMs - b.atMs)) {
      clock.now = atMs;
      action();
    }
  };
  return { network, deliverAll, clock };
}

function arrivals(options: NetworkOptions, seed: number): [string, number][] {
  const { network, deliverAll, clock } = networkWith(options, seed);
  const seen: [string, number][] = [];
  const lanes = [network.newLane(), network.newLane()];
  for (let index = 0; index < 40; index++) {
    const lane = lanes[index % 2] as ReturnType<Network["newLane"]>;
    network.carry(lane, 0, () => seen.push([`${index % 2}:${index}`, clock.now]));
  }
  deliverAll();
  return seen;
}

test("a connection keeps its order however its messages are delayed, lost and overtaken", () => {
  for (const seed of [1, 2, 3]) {
    const seen = arrivals({ latencyMs: [1, 50], lossShare: 0.3, reorderShare: 0.5 }, seed).map(([name]) => name);
    for (const lane of ["0", "1"]) {
      const numbers = seen.filter((name) => name.startsWith(lane)).map((name) => Number(name.slice(2)));
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    }
    expect(seen).not.toEqual([...seen].sort((a, b) => Number(a.slice(2)) - Number(b.slice(2))));
  }
});

test("the same seed delays alike and another seed differently", () => {
  const options: NetworkOptions = { latencyMs: [1, 50], lossShare: 0.1 };
  expect(arrivals(options, 5)).toEqual(arrivals(options, 5));
  expect(arrivals(options, 5)).not.toEqual(arrivals(options, 6));
});

test("a lost message arrives after the retransmission time", () => {
  expect(arrivals({ lossShare: 1, retransmitMs: 100 }, 1)[0]?.[1]).toBe(100 * (2 ** 8 - 1));
});

test("a broker that is cut off hears and says nothing until it is healed, and then all of it in order", async () => {
  const { network } = networkWith({});
  const seen: number[] = [];
  const lane = network.newLane();
  network.partition(2);
  for (const index of [1, 2, 3]) network.carry(lane, 2, () => seen.push(index));
  network.carry(network.newLane(), 1, () => seen.push(0));
  await Promise.resolve();
  expect(seen).toEqual([0]);
  network.heal(2);
  await Promise.resolve();
  expect(seen).toEqual([0, 1, 2, 3]);
});
