import { compareTraces } from "../../../packages/kafkajs-mock/tests/conformance/compareTraces.ts";
import { playAll } from "../../../packages/kafkajs-mock/tests/conformance/playScenario.ts";
import { families } from "../../../packages/kafkajs-mock/tests/conformance/scenarios/index.ts";
import { readStoredTraces } from "../../../packages/kafkajs-mock/tests/conformance/storedTraces.ts";
import type { Target } from "../../../packages/kafkajs-mock/tests/conformance/Target.ts";
import { figure, type BenchRow } from "../row.ts";
import type { Contender } from "./Contender.ts";
import { clientOf } from "./measure.ts";

const AT_ONCE = 24;

/**
 * How much a contender does like Apache Kafka: the conformance scenarios whose trace is the stored one of Apache Kafka. Those
 * that stop brokers or log in with tokens are left out, because not every contender can be asked for that.
 */
export async function equalScenarios(contender: Contender): Promise<BenchRow[]> {
  const running = await contender.start(3);
  try {
    const admin = clientOf(running).admin();
    await admin.connect();
    const { brokers } = await admin.describeCluster();
    await admin.disconnect();
    // In the order of the addresses that the scenarios are given.
    const described = [...brokers].sort((a, b) => a.port - b.port);
    const inMemory = running.clientConfig.socketFactory !== undefined;
    const target: Target = {
      name: contender.name,
      clientConfig: inMemory
        ? running.clientConfig
        : { ...running.clientConfig, brokers: described.map(({ host, port }) => `${host}:${port}`) },
      brokerIds: described.map(({ nodeId }) => nodeId),
      stopBroker: () => Promise.reject(new Error("Nobody stops brokers here.")),
      startBroker: () => Promise.reject(new Error("Nobody starts brokers here.")),
      close: async () => {},
    };
    const scenarios = families
      .flatMap((family) => family.scenarios)
      .filter(({ isDisruptive, needsTokens }) => isDisruptive !== true && needsTokens !== true);
    const { traces } = readStoredTraces();
    const played = await playAll(scenarios, target, { atOnce: AT_ONCE });
    const equal = scenarios.filter(({ name }) => compareTraces(traces[name] ?? {}, played.get(name)!).length === 0);
    return [figure(`${contender.name}: scenarios like Apache Kafka's`, equal.length, `of ${scenarios.length}`)];
  } finally {
    await running.stop();
  }
}
