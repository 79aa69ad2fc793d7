import type { Consumer, ConsumerConfig, ConsumerRunConfig, EachMessagePayload, KafkaMessage } from "kafkajs";
import type { Stage } from "./Stage.ts";
import { until } from "./until.ts";

export interface ConsumeOptions {
  topics: readonly (string | RegExp)[];
  /** The lane prefix of what this consumer gets; a partition's messages go to `LANE TOPIC/PARTITION`. */
  lane?: string;
  fromBeginning?: boolean;
  config?: Partial<ConsumerConfig>;
  run?: Partial<ConsumerRunConfig>;
  /** Called after a message was noted, before it counts as handled. */
  onMessage?: (payload: EachMessagePayload) => unknown;
  /** What to note of a message; nothing where it returns undefined. */
  describe?: (message: KafkaMessage) => unknown;
}

/** A running consumer that notes each message it is given. */
export interface Running {
  readonly consumer: Consumer;
  /** How many messages it was given so far, redelivered ones included. */
  readonly received: KafkaMessage[];
  /** Waits until it was given that many messages. */
  count(messageCount: number): Promise<void>;
  disconnect(): Promise<void>;
}

/** Starts a consumer on topics, from the beginning unless told otherwise. */
export async function consume(stage: Stage, options: ConsumeOptions): Promise<Running> {
  const { lane = "messages", fromBeginning = true, describe = describeMessage } = options;
  const consumer = stage.consumer(options.config);
  await consumer.connect();
  await consumer.subscribe({ topics: [...options.topics], fromBeginning });
  const received: KafkaMessage[] = [];
  await consumer.run({
    eachMessage: async (payload) => {
      received.push(payload.message);
      const entry = describe(payload.message);
      if (entry !== undefined) stage.note(`${lane} ${shortName(stage, payload.topic)}/${payload.partition}`, entry);
      await options.onMessage?.(payload);
    },
    ...options.run,
  });
  return {
    consumer,
    received,
    count: (messageCount) =>
      until(`${lane}: ${messageCount} messages (${received.length} so far)`, () => received.length >= messageCount),
    disconnect: () => consumer.disconnect(),
  };
}

/** A topic's or group's name without the run's prefix. */
export function shortName(stage: Stage, name: string): string {
  return name.replaceAll(stage.name(""), "");
}

/** `offset key=value`, with `∅` for null. */
export function describeMessage(message: KafkaMessage): string {
  return `${message.offset} ${message.key ?? "∅"}=${message.value ?? "∅"}`;
}

/** Resolves with the consumer's next event of that name. */
export function nextEvent(consumer: Consumer, name: keyof Consumer["events"]): Promise<any> {
  return new Promise((resolve) => {
    const remove = consumer.on(consumer.events[name] as any, (event: any) => {
      remove();
      resolve(event);
    });
  });
}
