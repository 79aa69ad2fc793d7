/**
 * A window of the topic played once more by the real client: the same facts come to the same partitions at the same
 * instants, one consumer more than there are partitions reads them, each for as long as it took in the business, and all
 * stand still while they did. Answers where the group stood at each instant, when each fact had been handled, and how many
 * partitions each consumer was given.
 */
export async function playAgain({ startVirtualRun }, { facts, partitions, stop, instants }) {
  const run = await startVirtualRun({ brokers: 1, seed: 1 });
  const { kafkajs, cluster, time } = run;
  const topic = "prices";
  const groupId = "labels";
  cluster.controls.createTopic({ name: topic, partitions });
  const { brokers, socketFactory } = cluster;
  const kafka = new kafkajs.Kafka({ clientId: groupId, brokers, socketFactory, logLevel: 0 });
  const workMs = new Map(facts.map((fact) => [`${fact.partition}.${fact.offset}`, fact.workMs]));
  const done = {};
  const given = [];
  let startMs = 0;
  const sinceStart = () => time.now() - startMs;
  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  async function eachMessage({ partition, message }) {
    const place = `${partition}.${message.offset}`;
    if (sinceStart() >= stop.from && sinceStart() < stop.to) await wait(stop.to - sinceStart());
    await wait(workMs.get(place));
    done[place] = sinceStart();
  }

  const consumers = [];
  for (let index = 0; index <= partitions; index++) {
    const consumer = kafka.consumer({ groupId, sessionTimeout: 600_000 });
    consumer.on("consumer.group_join", ({ payload }) => {
      given[index] = payload.memberAssignment[topic]?.length ?? 0;
    });
    await time.until(consumer.connect());
    await time.until(consumer.subscribe({ topics: [topic], fromBeginning: true }));
    await time.until(consumer.run({ autoCommitThreshold: 1, eachMessage }));
    consumers.push(consumer);
  }
  const producer = kafka.producer();
  await time.until(producer.connect());
  await time.advance(60_000);
  startMs = time.now();

  const seen = [];
  const steps = [
    ...facts.map(({ at, partition }) => ({
      at,
      run: () => producer.send({ topic, messages: [{ partition, value: "price" }] }),
    })),
    ...instants.map((at) => ({ at, run: async () => void seen.push(lanes()) })),
  ].sort((one, other) => one.at - other.at);
  for (const step of steps) {
    await time.advance(step.at - sinceStart());
    await time.until(step.run());
  }
  return { seen, done, given, endedAt: sinceStart() };

  function lanes() {
    return cluster.lag(groupId, [topic]).map(({ committed, endOffset, lag }) => ({
      end: endOffset,
      position: Math.max(committed, 0),
      lag,
    }));
  }
}
