import type { Consumer, Producer } from "@platformatic/kafka";
import { settles } from "./settles.ts";

type Texts<Client> = Client extends "producer"
  ? Producer<string, string, string, string>
  : Consumer<string, string, string, string>;

const READ_COMMITTED = 1;
const CODECS = ["gzip", "snappy", "lz4", "zstd"] as const;

/** What a reader gets from the beginning, in the order of one partition. */
async function readAll(reader: Texts<"consumer">, topic: string, count: number): Promise<string[]> {
  const stream = await reader.consume({
    topics: [topic],
    mode: "earliest",
    autocommit: false,
    maxWaitTime: 100,
    isolationLevel: READ_COMMITTED,
  });
  const read: string[] = [];
  for await (const { value, headers } of stream) {
    read.push(`${value}${[...headers].map(([name, text]) => ` ${name}=${text}`).join()}`);
    if (read.length === count) break;
  }
  return read;
}

/** One message of each codec, one with a header, one committed and one aborted, and what a reader sees of them. */
export async function sendsInEveryWay(
  producer: Texts<"producer">,
  transactional: Texts<"producer">,
  reader: Texts<"consumer">,
  topic: string,
): Promise<string> {
  const message = (value: string) => ({ topic, partition: 0, value });
  for (const compression of CODECS) await producer.send({ messages: [message(compression)], compression });
  await producer.send({ messages: [{ ...message("with"), headers: { h: "1" } }], idempotent: true });
  for (const end of ["abort", "commit"] as const) {
    const transaction = await transactional.beginTransaction();
    await transaction.send({ messages: [message(end)] });
    await transaction[end]();
  }
  return (await readAll(reader, topic, CODECS.length + 2)).join(", ");
}

interface Member {
  consume(options: object): Promise<unknown>;
  close(force?: boolean): Promise<void>;
  assignments: { partitions: number[] }[] | null;
}

/** Two members of one group share two partitions, and the first has both again when the second leaves. */
export async function shareGroup(topic: string, make: () => unknown): Promise<string> {
  const share = (member: Member) => (member.assignments ?? []).flatMap(({ partitions }) => partitions).length;
  const first = make() as Member;
  await first.consume({ topics: [topic], mode: "latest", maxWaitTime: 100 });
  await settles("the first owns both", async () => share(first) === 2);
  const second = make() as Member;
  await second.consume({ topics: [topic], mode: "latest", maxWaitTime: 100 });
  await settles("each owns one", async () => share(first) === 1 && share(second) === 1);
  await second.close(true);
  await settles("the first owns both again", async () => share(first) === 2);
  return "2, 1 and 1, 2";
}
