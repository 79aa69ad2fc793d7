import { compareTraces } from "../../../packages/kafkajs-mock/tests/conformance/compareTraces.ts";
import { playAll } from "../../../packages/kafkajs-mock/tests/conformance/playScenario.ts";
import { families } from "../../../packages/kafkajs-mock/tests/conformance/scenarios/index.ts";
import type { Scenario } from "../../../packages/kafkajs-mock/tests/conformance/Scenario.ts";
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
    const isFair = ({ isDisruptive, needsTokens }: Scenario) => isDisruptive !== true && needsTokens !== true;
    const { traces } = readStoredTraces();
    const scenarios = families.flatMap((family) => family.scenarios).filter(isFair);
    const played = await playAll(scenarios, target, { atOnce: AT_ONCE });
    const isEqual = ({ name }: Scenario) => compareTraces(traces[name] ?? {}, played.get(name)!).length === 0;
    const row = (name: string, asked: readonly Scenario[]) =>
      figure(`${contender.name}: ${name}`, asked.filter(isEqual).length, `of ${asked.length} scenarios`);
    const byFamily = families.map(({ name, scenarios: all }) => ({ name, asked: all.filter(isFair) }));
    return [
      row("like Apache Kafka", scenarios),
      ...byFamily.filter(({ asked }) => asked.length > 0).map(({ name, asked }) => row(name, asked)),
    ];
  } finally {
    await running.stop();
  }
}
