import fastCheck from "fast-check";
import { expect, test } from "vitest";
import { apiKeys, createCluster, type ApiName, type Cluster } from "../../src/index.ts";
import { Link } from "../../src/fronts/Link.ts";
import { apiSchemas } from "../../src/wire/apiSchemas.ts";
import { decodeRequest, UnsupportedVersion } from "../../src/wire/UnsupportedVersion.ts";
import { MalformedBytes } from "../../src/wire/MalformedBytes.ts";

let connectionCount = 0;

function connect(cluster: Cluster) {
  const sent: Uint8Array[] = [];
  const state = { isClosed: false };
  const connection = {
    id: `fuzz-${connectionCount++}`,
    brokerId: 0,
    clientHost: "/127.0.0.1",
    listener: "0",
    principal: "User:ANONYMOUS",
    sasl: null,
  };
  const link = new Link(cluster.hub, connection, {
    send: (bytes) => void sent.push(bytes),
    close: () => void (state.isClosed = true),
  });
  return { link, sent, state };
}

function framed(body: Uint8Array): Uint8Array {
  const frame = new Uint8Array(body.byteLength + 4);
  new DataView(frame.buffer).setInt32(0, body.byteLength);
  frame.set(body, 4);
  return frame;
}

function header(key: number, version: number, rest: Uint8Array = new Uint8Array()): Uint8Array {
  const bytes = new Uint8Array(10 + rest.byteLength);
  const view = new DataView(bytes.buffer);
  view.setInt16(0, key);
  view.setInt16(2, version);
  view.setInt32(4, 77);
  view.setInt16(8, -1);
  bytes.set(rest, 10);
  return bytes;
}

/** Whether the broker still answers: an ApiVersions request of version 0. */
function answers(cluster: Cluster): boolean {
  const { link, sent } = connect(cluster);
  link.receive(framed(header(18, 0)));
  link.end();
  return (
    sent.length === 1 &&
    new DataView((sent[0] as Uint8Array).buffer, (sent[0] as Uint8Array).byteOffset).getInt32(4) === 77
  );
}

test("random bytes close their connection and leave the broker unharmed", () => {
  const cluster = createCluster({ now: () => 0 });
  fastCheck.assert(
    fastCheck.property(fastCheck.uint8Array({ minLength: 1, maxLength: 300, size: "max" }), (bytes) => {
      const { link } = connect(cluster);
      link.receive(bytes);
      link.end();
    }),
    { seed: 1, numRuns: 2_000 },
  );
  expect(answers(cluster)).toBe(true);
  expect(cluster.hub.links.size).toBe(0);
  cluster.close();
});

test("every request type survives random bodies at every version it knows", () => {
  const cluster = createCluster({ now: () => 0, compatibility: "2.4" });
  cluster.controls.createTopic({ name: "orders" });
  const apis = Object.keys(apiKeys) as ApiName[];
  fastCheck.assert(
    fastCheck.property(
      fastCheck.constantFrom(...apis),
      fastCheck.nat(12),
      fastCheck.uint8Array({ maxLength: 120, size: "max" }),
      (api, version, body) => {
        const { link } = connect(cluster);
        link.receive(framed(header(apiKeys[api], version, body)));
        link.end();
      },
    ),
    { seed: 2, numRuns: 4_000 },
  );
  expect(answers(cluster)).toBe(true);
  cluster.close();
});

test("a valid request cut or changed anywhere is malformed, unsupported or another valid request, and nothing else", () => {
  const name = new TextEncoder().encode("orders");
  const body = new Uint8Array([0, 0, 0, 1, 0, name.length, ...name, 1]);
  const whole = header(3, 4, body);
  expect(decodeRequest(whole)).toMatchObject({ api: "metadata", version: 4, body: { topics: [{ name: "orders" }] } });
  fastCheck.assert(
    fastCheck.property(
      fastCheck.nat(whole.length - 1),
      fastCheck.nat(255),
      fastCheck.nat(whole.length),
      (at, byte, length) => {
        const changed = whole.slice(0, length);
        if (at < changed.length) changed[at] = byte;
        try {
          decodeRequest(changed);
        } catch (error) {
          if (!(error instanceof MalformedBytes) && !(error instanceof UnsupportedVersion)) throw error;
        }
      },
    ),
    { seed: 3, numRuns: 3_000 },
  );
});

test("an unknown version of ApiVersions is answered in version 0 with UNSUPPORTED_VERSION, of anything else closes", () => {
  const cluster = createCluster({ now: () => 0 });
  const future = connect(cluster);
  future.link.receive(framed(header(18, 99)));
  const reply = future.sent[0] as Uint8Array;
  expect(new DataView(reply.buffer, reply.byteOffset).getInt16(8)).toBe(35);
  expect(future.state.isClosed).toBe(false);
  for (const [key, version] of [
    [3, 99],
    [999, 0],
    [0, 0],
  ] as const) {
    const other = connect(cluster);
    other.link.receive(framed(header(key, version)));
    expect(other.state.isClosed).toBe(true);
  }
  cluster.close();
});

test("absurd sizes close the connection before anything is reserved for them", () => {
  const cluster = createCluster({ now: () => 0 });
  for (const size of [-1, 2_147_483_647, 104_857_601]) {
    const { link, state } = connect(cluster);
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setInt32(0, size);
    link.receive(bytes);
    expect(state.isClosed).toBe(true);
  }
  expect(answers(cluster)).toBe(true);
  cluster.close();
});

test("a hundred thousand connections that vanish, some in the middle of a request, leave nothing behind", () => {
  const cluster = createCluster({ now: () => 0 });
  const whole = framed(header(18, 0));
  const fetching = framed(
    header(
      1,
      4,
      new Uint8Array([
        255, 255, 255, 255, 0, 0, 78, 32, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1, 116, 0, 0, 0, 1, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0,
      ]),
    ),
  );
  cluster.controls.createTopic({ name: "t" });
  for (let index = 0; index < 100_000; index++) {
    const { link } = connect(cluster);
    if (index % 3 === 0) link.receive(whole.subarray(0, 1 + (index % (whole.length - 1))));
    else if (index % 3 === 1) link.receive(whole);
    else link.receive(fetching);
    link.end();
  }
  expect(cluster.hub.links.size).toBe(0);
  expect(cluster.hub.waiting.size).toBe(0);
  expect(cluster.broker.core.state.pending.size).toBe(0);
  expect(cluster.broker.core.topics.get("t")?.partitions[0]?.waitingFetches.size).toBe(0);
  expect(cluster.broker.core.state.timers.length).toBeLessThan(2_000);
  cluster.close();
});

test("the codec knows every version that a broker admits to", async () => {
  const { advertisedVersions } = await import("../../src/core/index.ts");
  for (const api of Object.keys(apiKeys) as ApiName[]) {
    for (const compatibility of ["2.4", "4"] as const) {
      const [lowest, highest] = advertisedVersions(api, compatibility);
      expect(lowest, api).toBeGreaterThanOrEqual(apiSchemas[api].versions.lowest);
      expect(highest, api).toBeLessThanOrEqual(apiSchemas[api].versions.highest);
    }
  }
});

test("packed records that do not unpack are UNKNOWN_SERVER_ERROR as in Apache Kafka, whatever the codec", async () => {
  const { answerOf, ask, batchOf, errorOf, newBroker, START_MS } = await import("../core/newBroker.ts");
  const { crc32c } = await import("../../src/wire/crc32c.ts");
  const broker = newBroker({ brokers: 1 });
  broker.controls.createTopic({ name: "orders" });
  const sendPacked = (compression: number) => {
    const batch = batchOf(["a"], START_MS, "key");
    batch[22] = compression;
    new DataView(batch.buffer).setUint32(17, crc32c(batch, 21));
    const topics = [{ name: "orders", partitions: [{ index: 0, records: batch }] }];
    const body = { transactionalId: null, acks: 1, timeoutMs: 1000, topics };
    return errorOf(answerOf(ask(broker, "produce", 7, body, START_MS)));
  };
  expect([1, 2, 3, 4].map(sendPacked)).toEqual([-1, -1, -1, -1]);
});
