import kafkajs from "kafkajs";
import { createCluster, type Cluster } from "../../../packages/kafkajs-mock/src/index.ts";
import { listen } from "../../../packages/kafkajs-mock/src/node/index.ts";
import { atLeast, atMost, figure, type BenchRow } from "../row.ts";
import { fetchStub, produceStub, recording, stubbed } from "./stubs.ts";
import { cpuMs, median } from "./timing.ts";

const { Kafka, logLevel } = kafkajs;
const VALUE = "x".repeat(100);
const TOPIC = "bench";
const ROUNDS = 7;
/**
 * Of single sends more rounds: it takes some 20,000 of them until the engine has compiled client and broker for good. Before that the broker, which the
 * stub leaves out, is charged with its compiling, and the two differ by a tenth more.
 */
const SINGLE_ROUNDS = 20;

type Factory = Cluster["socketFactory"];

function clusterWithTopic(): Cluster {
  const cluster = createCluster();
  cluster.broker.controls.createTopic({ name: TOPIC, partitions: 1 });
  return cluster;
}

function kafkaOver(cluster: Cluster, socketFactory?: Factory) {
  return new Kafka({
    clientId: "bench",
    brokers: [`localhost:${cluster.broker.core.state.brokers[0]?.port ?? 0}`],
    logLevel: logLevel.NOTHING,
    ...(socketFactory === undefined ? {} : { socketFactory }),
  });
}

interface Rates {
  /** Records per second of wall clock, and of processor time. */
  readonly wall: number;
  readonly cpu: number;
}

/** The best round: other programs can only make one slower. */
function best(rounds: readonly Rates[], clock: keyof Rates): number {
  return Math.max(...rounds.map((rates) => rates[clock]));
}

/**
 * How the processor rates of two contenders compare, round against round, since a busy machine costs processor time too, by its caches: the median of the
 * later half. Before, the engine is still compiling client and broker.
 */
function comparedLate(rounds: readonly Rates[], others: readonly Rates[]): number {
  const ratios = rounds.map(({ cpu }, index) => cpu / (others[index]?.cpu ?? Number.NaN));
  return median(ratios.slice(ratios.length >> 1));
}

/** Sends per second, awaited one by one. Each contender gets its turn in every round, so that a slow moment hits all alike. */
async function sendRates(
  contenders: Record<string, ReturnType<typeof kafkaOver>>,
  { batch, count, rounds }: { batch: number; count: number; rounds: number },
): Promise<Record<string, Rates[]>> {
  const producers = Object.entries(contenders).map(([name, kafka]) => ({
    name,
    producer: kafka.producer(),
    rates: [] as Rates[],
  }));
  const messages = Array.from({ length: batch }, () => ({ value: VALUE }));
  for (const { producer } of producers) {
    await producer.connect();
    for (let index = 0; index < 50; index++) await producer.send({ topic: TOPIC, messages });
  }
  for (let round = 0; round < rounds; round++) {
    for (const { producer, rates } of producers) {
      const start = performance.now();
      const startCpu = cpuMs();
      for (let index = 0; index < count; index++) await producer.send({ topic: TOPIC, messages });
      const records = count * batch * 1000;
      rates.push({ wall: records / (performance.now() - start), cpu: records / (cpuMs() - startCpu) });
    }
  }
  for (const { producer } of producers) await producer.disconnect();
  return Object.fromEntries(producers.map(({ name, rates }) => [name, rates]));
}

export async function producerRows(progress: (line: string) => void): Promise<BenchRow[]> {
  progress("kafkajs producer: memory, TCP and a stub that stores nothing");
  const memory = clusterWithTopic();
  const tcp = clusterWithTopic();
  const listening = await listen(tcp, { port: 0 });
  const stub = clusterWithTopic();
  const contenders = {
    memory: kafkaOver(memory, memory.socketFactory),
    tcp: kafkaOver(tcp),
    stub: kafkaOver(stub, stubbed(stub, produceStub(TOPIC))),
  };
  const single = await sendRates(contenders, { batch: 1, count: 1500, rounds: SINGLE_ROUNDS });
  const batched = await sendRates(contenders, { batch: 1000, count: 12, rounds: ROUNDS });
  const share = await brokerShare(memory);
  await listening.close();
  memory.close();
  stub.close();
  const of = (rates: Record<string, Rates[]>, name: string) => best(rates[name] ?? [], "wall");
  return [
    figure("single sends in memory", of(single, "memory"), "records/s"),
    atLeast("single sends: memory over TCP", of(single, "memory") / of(single, "tcp"), "times", 1.3),
    atLeast(
      "single sends: memory over a stub, CPU time",
      comparedLate(single["memory"] ?? [], single["stub"] ?? []),
      "times",
      0.8,
    ),
    figure("batches of 1,000 in memory", of(batched, "memory"), "records/s"),
    atLeast("batches of 1,000: memory over TCP", of(batched, "memory") / of(batched, "tcp"), "times", 0.95),
    atMost("broker's share of the CPU of a send", share * 100, "%", 15),
  ];
}

/** The share of a run of single sends that is spent inside the broker: bytes in, bytes out, everything between. */
async function brokerShare(cluster: Cluster): Promise<number> {
  let times: number[] = [];
  const timed: Factory = (options) => {
    const socket = cluster.socketFactory(options);
    const { link } = socket as { link: { receive(bytes: Uint8Array): void } };
    const receive = link.receive.bind(link);
    link.receive = (bytes) => {
      const start = performance.now();
      receive(bytes);
      times.push(performance.now() - start);
    };
    return socket;
  };
  const producer = kafkaOver(cluster, timed).producer();
  await producer.connect();
  for (let index = 0; index < 200; index++) await producer.send({ topic: TOPIC, messages: [{ value: VALUE }] });
  times = [];
  const before = cpuMs();
  for (let index = 0; index < 3000; index++) await producer.send({ topic: TOPIC, messages: [{ value: VALUE }] });
  const usedMs = cpuMs() - before;
  await producer.disconnect();
  // The median, because a call that another program interrupted would count that program's time.
  return (median(times) * times.length) / usedMs;
}

const CONSUMED = 100_000;

export async function consumerRows(progress: (line: string) => void): Promise<BenchRow[]> {
  progress("kafkajs consumer: memory and a stub of ready batches");
  const cluster = clusterWithTopic();
  const producer = kafkaOver(cluster, cluster.socketFactory).producer();
  await producer.connect();
  const messages = Array.from({ length: 1000 }, () => ({ value: VALUE }));
  for (let sent = 0; sent < CONSUMED; sent += 1000) await producer.send({ topic: TOPIC, messages });
  await producer.disconnect();
  const recorded: Uint8Array[] = [];
  await consumeAll(
    cluster,
    recording(cluster, (reply) => recorded.push(reply)),
    "eachBatch",
  );
  const rows: BenchRow[] = [];
  for (const mode of ["eachMessage", "eachBatch"] as const) {
    const memory: Rates[] = [];
    const stub: Rates[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      memory.push(await consumeAll(cluster, cluster.socketFactory, mode));
      stub.push(await consumeAll(cluster, stubbed(cluster, fetchStub(recorded)), mode));
    }
    rows.push(figure(`${mode} in memory`, best(memory, "wall"), "records/s"));
    rows.push(
      atLeast(
        `${mode}: memory over a stub of ready batches, CPU time`,
        best(memory, "cpu") / best(stub, "cpu"),
        "times",
        0.8,
      ),
    );
  }
  cluster.close();
  return rows;
}

let groupCount = 0;

/** Records per second from the first one handled to the last. */
async function consumeAll(cluster: Cluster, socketFactory: Factory, mode: "eachMessage" | "eachBatch"): Promise<Rates> {
  const consumer = kafkaOver(cluster, socketFactory).consumer({ groupId: `bench-${groupCount++}` });
  await consumer.connect();
  await consumer.subscribe({ topics: [TOPIC], fromBeginning: true });
  let seen = 0;
  let start = 0;
  let startCpu = 0;
  let finish: (rates: Rates) => void = () => {};
  const done = new Promise<Rates>((resolve) => (finish = resolve));
  const count = (records: number) => {
    if (start === 0) {
      start = performance.now();
      startCpu = cpuMs();
    }
    seen += records;
    const wanted = CONSUMED * 1000;
    if (seen >= CONSUMED) finish({ wall: wanted / (performance.now() - start), cpu: wanted / (cpuMs() - startCpu) });
  };
  await consumer.run(
    mode === "eachMessage"
      ? { eachMessage: async () => count(1) }
      : { eachBatch: async ({ batch }) => count(batch.messages.length) },
  );
  const rate = await done;
  await consumer.disconnect();
  return rate;
}

/** From `new Kafka` to the first message in a handler's hands. */
export async function firstMessageRow(progress: (line: string) => void): Promise<BenchRow> {
  progress("first message");
  const times: number[] = [];
  for (let round = 0; round < 7; round++) {
    const cluster = clusterWithTopic();
    const start = performance.now();
    const kafka = kafkaOver(cluster, cluster.socketFactory);
    const consumer = kafka.consumer({ groupId: "first" });
    const producer = kafka.producer();
    await Promise.all([consumer.connect(), producer.connect()]);
    await consumer.subscribe({ topics: [TOPIC], fromBeginning: true });
    const arrived = new Promise<void>((resolve) => {
      void consumer.run({ eachMessage: async () => resolve() });
    });
    await producer.send({ topic: TOPIC, messages: [{ value: VALUE }] });
    await arrived;
    times.push(performance.now() - start);
    await consumer.disconnect();
    await producer.disconnect();
    cluster.close();
  }
  return atMost("first message after new Kafka", median(times), "ms", 20);
}
