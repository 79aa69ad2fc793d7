import { createCluster, installVirtualTime, loadKafkaJs } from "../../../packages/kafkajs-mock/src/browser/index.ts";
import type { Cluster, KafkaJs, VirtualTime } from "../../../packages/kafkajs-mock/src/browser/index.ts";
import { SECOND_MS } from "../../kernel/index.ts";
import type { InstantMs } from "../../kernel/index.ts";
import { recordLog } from "../../runner/log/index.ts";
import type { LogRecorder, LogStory } from "../../runner/log/index.ts";
import { GROUP, NEWCOMER, TOPIC } from "./client/LogPlan.ts";
import type { LogPlan } from "./client/LogPlan.ts";

/** Time before the start in which groups come together: longer than any of their waits. */
const GATHERING_MS = 20 * SECOND_MS;
/** A consumer may work, or stand still, for longer than a client usually may without a sign of life. */
const SESSION_MS = 30 * 60 * SECOND_MS;
/** Signs of life, which a group notices a change by: seldom where none is planned, since each is a request to play. */
const SELDOM_MS = 60 * SECOND_MS;
const OFTEN_MS = 3 * SECOND_MS;
/** Groups that read at once are given what has come in two seconds. */
const GATHERS = { minBytes: 10_000, maxWaitTimeInMs: 2 * SECOND_MS };

type Consumer = ReturnType<InstanceType<KafkaJs["Kafka"]>["consumer"]>;
type Handle = (partition: number, offset: number) => Promise<void>;

/**
 * Plays a plan with the real KafkaJS client on kafkajs-mock: the same facts come to the same partitions at the same instants,
 * and each is worked on for as long as in the business. It replaces clock, timers and chance of its realm until it is done.
 */
export async function execute(plan: LogPlan): Promise<LogStory> {
  const time = installVirtualTime({ seed: plan.seed });
  const settings = { "log.retention.check.interval.ms": SECOND_MS };
  const cluster = createCluster({ brokers: 1, seed: plan.seed, settings });
  try {
    return await play({ cluster, kafkajs: await loadKafkaJs(), time }, plan);
  } finally {
    cluster.close();
    time.uninstall();
  }
}

interface Stage {
  readonly cluster: Cluster;
  readonly kafkajs: KafkaJs;
  readonly time: VirtualTime;
}

async function play({ cluster, kafkajs, time }: Stage, plan: LogPlan): Promise<LogStory> {
  const configs: Record<string, number> =
    plan.keepMs === null ? {} : { "retention.ms": plan.keepMs, "segment.ms": segmentMs(plan.keepMs) };
  cluster.controls.createTopic({ name: TOPIC, partitions: plan.partitions, configs });
  // What happens before the start counts as having happened there.
  let offsetMs = -Infinity;
  const clock = (atMs: number): InstantMs => Math.max(plan.startAt, atMs + offsetMs);
  const now = (): InstantMs => clock(time.now());
  const recorder = recordLog(cluster, TOPIC, { clock, now });
  const { brokers, socketFactory } = cluster;
  const clientOf = (group: string) => new kafkajs.Kafka({ clientId: group, brokers, socketFactory, logLevel: 0 });
  const labels: Consumer[] = [];
  const others: Consumer[] = [];
  const late: Promise<unknown>[] = [];

  async function begin(group: string, handle: Handle | null, fromBeginning = true): Promise<Consumer> {
    const heartbeatInterval = handle !== null && plan.consumers.length > 1 ? OFTEN_MS : SELDOM_MS;
    const gathers = plan.others.includes(group) ? GATHERS : {};
    const consumer = clientOf(group).consumer({
      groupId: group,
      sessionTimeout: SESSION_MS,
      heartbeatInterval,
      ...gathers,
    });
    recorder.watch(group, consumer);
    await consumer.connect();
    await consumer.subscribe({ topics: [TOPIC], fromBeginning });
    await consumer.run({
      ...(handle && { autoCommitThreshold: 1 }),
      eachMessage: async ({ partition, message }) => handle?.(partition, Number(message.offset)),
    });
    return consumer;
  }

  const work = workOf(plan, now);
  // Together, so that each group comes together once.
  const first = Array.from({ length: plan.consumers[0]!.count }, () => begin(GROUP, work));
  labels.push(...(await time.until(Promise.all(first))));
  others.push(...(await time.until(Promise.all(plan.others.map((group) => begin(group, null))))));
  const producer = clientOf("shop").producer();
  await time.until(producer.connect());
  for (const { partition, key } of plan.facts.slice(0, plan.opening)) {
    await time.until(producer.send({ topic: TOPIC, messages: [{ partition, key, value: "price" }] }));
  }
  await time.advance(GATHERING_MS);
  offsetMs = plan.startAt - time.now();
  for (const { from, to } of plan.stops) recorder.away(GROUP, from, to);

  const deeds: { at: InstantMs; act: () => Promise<unknown> | void }[] = [
    ...plan.facts.slice(plan.opening).map(({ at, partition, key }) => ({
      at,
      act: () => producer.send({ topic: TOPIC, messages: [{ partition, key, value: "price" }] }),
    })),
    ...plan.consumers.slice(1).map(({ at, count }) => ({
      at,
      act: () => void late.push(staff(labels, count, { recorder, begin: () => begin(GROUP, work) })),
    })),
  ];
  if (plan.newcomer !== null) {
    const { at, isFromBeginning } = plan.newcomer;
    deeds.push({
      at,
      act: () => void late.push(begin(NEWCOMER, null, isFromBeginning).then((one) => others.push(one))),
    });
  }
  for (const { at, act } of deeds.sort((one, other) => one.at - other.at)) {
    if (at >= plan.endAt) break;
    await time.advance(Math.max(0, at - now()));
    await time.until(Promise.resolve(act()));
  }
  await time.advance(Math.max(0, plan.endAt - now()));
  const story = structuredClone(recorder.story());
  await time.until(Promise.all(late));
  await time.until(Promise.all([producer, ...labels, ...others].map((client) => client.disconnect())));
  return story;
}

/** One fact after the other, each for its time; while the group stands still, none is begun. */
function workOf({ facts, stops, partitions }: LogPlan, now: () => InstantMs): Handle {
  const workMs: number[][] = Array.from({ length: partitions }, () => []);
  for (const { partition, workMs: ms } of facts) workMs[partition]!.push(ms);
  return async (partition, offset) => {
    const stop = stops.find(({ from, to }) => from <= now() && now() < to);
    if (stop) await pass(stop.to - now());
    await pass(workMs[partition]![offset] ?? 0);
  };
}

function pass(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Consumers come or go until there are so many. */
async function staff(
  group: Consumer[],
  count: number,
  { recorder, begin }: { recorder: LogRecorder; begin: () => Promise<Consumer> },
): Promise<void> {
  const going = group.splice(count);
  for (const consumer of going) {
    await consumer.disconnect();
    recorder.forget(GROUP, consumer);
  }
  group.push(...(await Promise.all(Array.from({ length: count - group.length }, begin))));
}

/** Whole segments go, so they are short beside the time that is kept. */
function segmentMs(keepMs: number): number {
  return Math.max(500, Math.min(10 * SECOND_MS, Math.round(keepMs / 10)));
}
