import {
  Kafka,
  Partitioners,
  type Admin,
  type AdminConfig,
  type Consumer,
  type ConsumerConfig,
  type IResourceConfigEntry,
  type KafkaConfig,
  type Message,
  type Producer,
  type ProducerConfig,
} from "kafkajs";
import { connectRaw, type RawClient } from "./rawClient.ts";
import { normaliser } from "./normalise.ts";
import { silentLogs } from "./silentLogs.ts";
import type { Target } from "./Target.ts";
import { TraceRecorder, type Trace } from "./Trace.ts";
import { pause, until } from "./until.ts";
import { createWireClient, type WireClient } from "./wireClient.ts";

/** Quick retries, so that a scenario that waits for an election or an internal topic does not wait long. */
const PATIENT_RETRY = { initialRetryTime: 50, maxRetryTime: 1_000, factor: 0, retries: 20 };

/** A client that does not disconnect by then is left behind. */
const CLOSING_PATIENCE_MS = 5_000;

/**
 * What a scenario plays on: clients of one cluster that are disconnected afterwards, names that no other run uses, and
 * the recorder of its trace.
 */
export class Stage {
  readonly target: Target;
  readonly #prefix: string;
  readonly #recorder: TraceRecorder;
  readonly #closing: (() => Promise<unknown>)[] = [];
  #sharedAdmin: Promise<Admin> | null = null;
  #sharedRaw: Promise<RawClient> | null = null;
  #sharedProducer: Promise<Producer> | null = null;

  constructor(target: Target, prefix: string) {
    this.target = target;
    this.#prefix = prefix;
    this.#recorder = new TraceRecorder(normaliser(prefix));
  }

  /** A name of this run: for topics, groups and transactional ids alike. */
  name(suffix = "t"): string {
    return `${this.#prefix}-${suffix}`;
  }

  /** A client of the cluster, with quick retries unless `options.retry` says otherwise. */
  kafka(options: Partial<KafkaConfig> = {}): Kafka {
    return new Kafka({
      clientId: "conformance",
      connectionTimeout: 5_000,
      logLevel: 0,
      retry: PATIENT_RETRY,
      logCreator: silentLogs,
      ...this.target.clientConfig,
      ...options,
    });
  }

  /** A producer that sends to a topic's partitions as Java does, connected. */
  async producer(options: ProducerConfig = {}, kafka: Kafka = this.kafka()): Promise<Producer> {
    const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner, ...options });
    await producer.connect();
    this.onEnd(() => producer.disconnect());
    return producer;
  }

  /** A consumer, not connected yet, that is disconnected at the end. Its empty fetches are short. */
  consumer(options: Partial<ConsumerConfig> = {}, kafka: Kafka = this.kafka()): Consumer {
    const consumer = kafka.consumer({
      groupId: this.name("g"),
      maxWaitTimeInMs: 100,
      heartbeatInterval: 300,
      sessionTimeout: 10_000,
      rebalanceTimeout: 10_000,
      ...options,
    });
    this.onEnd(() => consumer.disconnect());
    return consumer;
  }

  /** The stage's own admin client, connected. */
  admin(): Promise<Admin> {
    this.#sharedAdmin ??= this.newAdmin();
    return this.#sharedAdmin;
  }

  async newAdmin(options: AdminConfig = {}, kafka: Kafka = this.kafka()): Promise<Admin> {
    const admin = kafka.admin(options);
    await admin.connect();
    this.onEnd(() => admin.disconnect());
    return admin;
  }

  /** A connection that speaks single requests, below the client's own logic. */
  async raw(topics: readonly string[] = []): Promise<RawClient> {
    const raw = await connectRaw(this.kafka(), topics);
    this.onEnd(() => raw.close());
    return raw;
  }

  /** Connections that speak requests which KafkaJS does not know. */
  wire(): WireClient {
    const wire = createWireClient(this.target);
    this.onEnd(() => wire.close());
    return wire;
  }

  /** Creates a topic of this run and returns its full name. */
  async topic(
    options: { suffix?: string; partitions?: number; replicas?: number; configs?: Record<string, string> } = {},
  ): Promise<string> {
    const topic = this.name(options.suffix);
    const configEntries: IResourceConfigEntry[] = Object.entries(options.configs ?? {}).map(([name, value]) => ({
      name,
      value,
    }));
    const { partitions: numPartitions = 1, replicas: replicationFactor = 1 } = options;
    const admin = await this.admin();
    await admin.createTopics({
      waitForLeaders: false,
      topics: [{ topic, numPartitions, replicationFactor, configEntries }],
    });
    await this.known(topic);
    return topic;
  }

  /** Waits until every broker knows the topic and its leaders; news takes a moment to get round a real cluster. */
  async known(topic: string): Promise<void> {
    this.#sharedRaw ??= this.raw();
    const raw = await this.#sharedRaw;
    for (const id of this.target.brokerIds) {
      const broker = await raw.broker(id);
      await until(
        `broker ${id} knows ${topic}`,
        async () => (await broker.metadata([topic]).catch(() => null)) !== null,
      );
    }
  }

  /** Sends messages with the stage's own producer and resolves when all replicas have them. */
  async send(topic: string, messages: readonly (Message | string)[]) {
    this.#sharedProducer ??= this.producer();
    const producer = await this.#sharedProducer;
    return producer.send({
      topic,
      messages: messages.map((message) => (typeof message === "string" ? { value: message, partition: 0 } : message)),
    });
  }

  /** Adds an entry to a lane of the trace. */
  note(lane: string, entry: unknown): void {
    this.#recorder.note(lane, entry);
  }

  /** Runs `action` and notes what it resolves to, or the error it rejects with. Returns the resolved value. */
  async attempt<Value>(lane: string, action: () => Value | Promise<Value>): Promise<Value | undefined> {
    try {
      const value = await action();
      this.note(lane, value);
      return value;
    } catch (error) {
      this.note(lane, error);
      return undefined;
    }
  }

  /** Registers what has to be undone when the scenario is over. */
  onEnd(close: () => Promise<unknown>): void {
    this.#closing.push(close);
  }

  async end(): Promise<Trace> {
    await Promise.all(
      this.#closing.map((close) => Promise.race([close().catch(() => {}), pause(CLOSING_PATIENCE_MS)])),
    );
    return this.#recorder.trace();
  }
}
