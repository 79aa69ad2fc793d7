/**
 * One virtual run, played by Node and by Chromium from the same bundle: three consumers of one group, an idempotent and a transactional producer, gzip,
 * a broker that stops and returns, an hour of silence. Returns what both have to agree on.
 */
export async function play({ startVirtualRun }, seed) {
  const run = await startVirtualRun({ brokers: 3, seed, network: { latencyMs: [1, 9], lossShare: 0.02 } });
  const { kafkajs, cluster, time, trace } = run;
  cluster.controls.createTopic({ name: "orders", partitions: 3, replicas: 3 });
  const kafka = new kafkajs.Kafka({
    clientId: "virtual",
    brokers: cluster.brokers,
    socketFactory: cluster.socketFactory,
    logLevel: 0,
  });
  const handled = [];
  const consumers = [0, 1, 2].map(() => kafka.consumer({ groupId: "group" }));
  for (const consumer of consumers) {
    await time.until(consumer.connect());
    await time.until(consumer.subscribe({ topics: ["orders"], fromBeginning: true }));
    const eachMessage = async ({ partition, message }) =>
      void handled.push(`${partition}/${message.offset}/${message.value}`);
    await time.until(consumer.run({ eachMessage }));
  }
  const producer = kafka.producer({ idempotent: true });
  await time.until(producer.connect());
  for (let index = 0; index < 5; index++) {
    await time.until(producer.send({ topic: "orders", messages: [{ key: `key-${index}`, value: `value-${index}` }] }));
  }
  await time.until(producer.send({ topic: "orders", compression: 1, messages: [{ value: "z".repeat(500) }] }));
  const transactional = kafka.producer({ transactionalId: "tx", maxInFlightRequests: 1 });
  await time.until(transactional.connect());
  for (const end of ["commit", "abort"]) {
    const transaction = await time.until(transactional.transaction());
    await time.until(transaction.send({ topic: "orders", messages: [{ key: "tx", value: end }] }));
    await time.until(transaction[end]());
  }
  cluster.controls.stopBroker(1);
  await time.advance(20_000);
  cluster.controls.startBroker(1);
  await time.until(producer.send({ topic: "orders", messages: [{ key: "late", value: "after the stop" }] }));
  await time.advance(60_000);
  for (const client of [...consumers, producer, transactional]) await time.until(client.disconnect());
  const text = trace.toString();
  const result = { endedAt: time.now(), handled: handled.sort(), lines: trace.lines.length, text };
  run.close();
  return result;
}
