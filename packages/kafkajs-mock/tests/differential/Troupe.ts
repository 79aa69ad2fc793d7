import kafkajs, { type Consumer, type Kafka, type Producer } from "kafkajs";
import type { Stage } from "../conformance/Stage.ts";
import { until } from "../conformance/until.ts";
import { crashable } from "./crashable.ts";
import type { Ledger } from "./Ledger.ts";
import type { Step } from "./drawSchedule.ts";

const QUICK_RETRY = { initialRetryTime: 30, maxRetryTime: 250, factor: 0, retries: 12 };
const SESSION_TIMEOUT_MS = 1_500;

interface Member {
  consumer: Consumer;
  crash(): void;
}

/** The producers and consumers of one schedule. They write down in the ledger what they were promised. */
export class Troupe {
  readonly handled = new Set<string>();
  readonly #stage: Stage;
  readonly #ledger: Ledger;
  readonly #topic: string;
  readonly #producers = new Map<string, Producer>();
  readonly #members = new Map<number, Member>();
  readonly #isDisturbed: boolean;
  #transactional: { producer: Producer; crash(): void } | null = null;

  /** `isDisturbed` says that brokers and connections may fail, so that a transaction may end in an error. */
  constructor(options: { stage: Stage; ledger: Ledger; topic: string; isDisturbed: boolean }) {
    this.#stage = options.stage;
    this.#ledger = options.ledger;
    this.#topic = options.topic;
    this.#isDisturbed = options.isDisturbed;
  }

  async send({ producer: kind, partition, count }: Step & { kind: "send" }): Promise<void> {
    let producer = this.#producers.get(kind);
    if (producer === undefined) {
      const options = kind === "idempotent" ? { idempotent: true, maxInFlightRequests: 1 } : {};
      producer = await this.#stage.producer({ ...options, retry: QUICK_RETRY }, this.#kafka());
      this.#producers.set(kind, producer);
    }
    const values = this.#draw(kind, [partition], count);
    if (kind === "idempotent") for (const { value } of values) this.#ledger.atMostOnce.add(value);
    const answer = await producer.send({ topic: this.#topic, acks: -1, messages: values });
    for (const value of acknowledged(values, answer)) this.#ledger.promised.add(value);
  }

  async transact({ end, partitions, count }: Step & { kind: "transaction" }): Promise<void> {
    this.#transactional ??= await this.#connectTransactional();
    const { producer, crash } = this.#transactional;
    const transaction = await producer.transaction();
    const values = this.#draw("transactional", partitions, count);
    // With two partitions KafkaJS 2.2.4 may send twice: when one broker's part fails at once (CONCURRENT_TRANSACTIONS) while the
    // other's is under way, it starts both again, the second time with a new sequence. Seen on Apache Kafka.
    if (new Set(partitions).size === 1) for (const { value } of values) this.#ledger.atMostOnce.add(value);
    if (end !== "commit") for (const { value } of values) this.#ledger.forbidden.add(value);
    let isCommitting = false;
    try {
      const answer = await transaction.send({ topic: this.#topic, messages: values });
      if (end === "crash") return await this.#replaceTransactional(crash);
      isCommitting = end === "commit";
      await transaction[end]();
      if (end === "commit") for (const value of acknowledged(values, answer)) this.#ledger.promised.add(value);
    } catch (error) {
      if (!this.#isDisturbed) throw error;
      // Nobody knows whether a commit without an answer took place. Anything else was not committed.
      if (!isCommitting) for (const { value } of values) this.#ledger.forbidden.add(value);
      return await this.#replaceTransactional(crash);
    }
  }

  /** Lets the transactional producer vanish. Initialising its successor fences it and aborts what it left open. */
  async #replaceTransactional(crash: () => void): Promise<void> {
    crash();
    this.#transactional = await this.#connectTransactional();
    await (await this.#transactional.producer.transaction()).abort();
  }

  async join(member: number): Promise<void> {
    const { socketFactory, crash } = crashable(this.#stage.target.clientConfig.socketFactory);
    const kafka = this.#kafka({ socketFactory });
    let isCrashed = false;
    const consumer = kafka.consumer({
      groupId: this.#stage.name("g"),
      sessionTimeout: SESSION_TIMEOUT_MS,
      rebalanceTimeout: SESSION_TIMEOUT_MS,
      heartbeatInterval: 150,
      maxWaitTimeInMs: 50,
      retry: { ...QUICK_RETRY, restartOnFailure: async () => !isCrashed },
    });
    this.#members.set(member, {
      consumer,
      crash() {
        isCrashed = true;
        crash();
      },
    });
    await consumer.connect();
    await consumer.subscribe({ topics: [this.#topic], fromBeginning: true });
    await consumer.run({
      eachMessage: async ({ message }) => void this.handled.add(`${message.value}`),
    });
  }

  async leave(member: number): Promise<void> {
    // KafkaJS 2.2.4 can fall into an endless loop, without a pause for anything else, when a consumer is told to stop while
    // it replaces the fetcher of a broker whose connection was closed. Where connections fail, members crash instead.
    if (this.#isDisturbed) return this.crash(member);
    const leaving = this.#members.get(member)!;
    this.#members.delete(member);
    await leaving.consumer.disconnect();
  }

  crash(member: number): void {
    this.#members.get(member)!.crash();
    this.#members.delete(member);
  }

  /** Ends the members that are left. */
  async end(): Promise<void> {
    for (const member of [...this.#members.keys()]) await this.leave(member);
  }

  get memberCount(): number {
    return this.#members.size;
  }

  /** Complains when the stable group gives a partition to two members. */
  async inspect(): Promise<void> {
    const admin = await this.#stage.admin();
    const { groups } = await admin.describeGroups([this.#stage.name("g")]).catch((error: Error) => {
      if (!this.#isDisturbed) throw error;
      return { groups: [] };
    });
    for (const { state, members } of groups) {
      if (state !== "Stable") continue;
      const owned = members.flatMap(({ memberAssignment }) => {
        const decoded =
          memberAssignment.byteLength === 0 ? null : kafkajs.AssignerProtocol.MemberAssignment.decode(memberAssignment);
        return decoded?.assignment[this.#topic] ?? [];
      });
      if (new Set(owned).size !== owned.length) this.#ledger.complain(`partitions ${owned.join(", ")} have two owners`);
    }
  }

  /** Reads the topic from its beginning as read_committed, until everything promised was seen and a moment longer. */
  async readAll(): Promise<Map<number, string[]>> {
    const log = new Map<number, string[]>();
    const consumer = this.#stage.consumer(
      { groupId: this.#stage.name("reader"), maxWaitTimeInMs: 50, retry: QUICK_RETRY },
      this.#kafka(),
    );
    await consumer.connect();
    await consumer.subscribe({ topics: [this.#topic], fromBeginning: true });
    const missing = new Set(this.#ledger.promised);
    await consumer.run({
      autoCommit: false,
      eachMessage: async ({ partition, message }) => {
        const value = `${message.value}`;
        log.set(partition, [...(log.get(partition) ?? []), value]);
        missing.delete(value);
      },
    });
    // What stays missing is found by the ledger; there is no use in waiting long for it.
    await until("everything promised", () => missing.size === 0, 8_000).catch(() => {});
    await consumer.disconnect();
    return log;
  }

  #draw(sender: string, partitions: readonly number[], count: number) {
    return partitions.flatMap((partition) =>
      Array.from({ length: count }, () => ({ partition, value: this.#ledger.nextValue(sender, partition) })),
    );
  }

  async #connectTransactional() {
    const { socketFactory, crash } = crashable(this.#stage.target.clientConfig.socketFactory);
    const options = {
      transactionalId: this.#stage.name("tx"),
      idempotent: true,
      maxInFlightRequests: 1,
      retry: QUICK_RETRY,
    };
    return { producer: await this.#stage.producer(options, this.#kafka({ socketFactory })), crash };
  }

  #kafka(options: object = {}): Kafka {
    return this.#stage.kafka({ retry: QUICK_RETRY, ...options });
  }
}

/**
 * The values whose partition is in the answer. KafkaJS 2.2.4 resolves `send` without the others when a leader moves, during
 * the call, to a broker that has already answered for another partition: those messages are never sent.
 */
function acknowledged(
  values: readonly { partition: number; value: string }[],
  answer: readonly { partition: number }[],
): string[] {
  const answered = new Set(answer.map(({ partition }) => partition));
  return values.filter(({ partition }) => answered.has(partition)).map(({ value }) => value);
}
