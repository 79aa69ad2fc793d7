import type { Cluster, ClusterOptions } from "./cluster.ts";
import { createBroker } from "./core/broker.ts";
import { clusterOptionFields, type BrokerAddress } from "./core/broker-options.ts";
import type { Controls } from "./core/controls.ts";
import { ControlError } from "./core/judging/control-error.ts";
import { callable, listOf, numberFrom, shape, text, wholeNumber } from "./core/judging/judges.ts";
import { Hub } from "./fronts/hub.ts";
import { createSocketFactory } from "./fronts/memory-socket.ts";
import { judgeNetworkOptions, Network } from "./fronts/network.ts";
import { groupLag, type PartitionLag } from "./inspect/group-lag.ts";
import { messagesOptionFields, readMessages } from "./inspect/messages.ts";
import { waitUntil } from "./inspect/wait-until.ts";
import { loadCluster } from "./saving/load-cluster.ts";
import { saveCluster } from "./saving/save-cluster.ts";
import { judgeSavedCluster, type SavedCluster } from "./saving/saved-cluster.ts";
import { seededRandom } from "./seeded-random.ts";
import { createRealClock } from "./time/real-clock.ts";
import { recordCodec } from "./wire/record-codec.ts";

const HIGHEST_SEED = 4_294_967_295;

const judgeClusterOptions = shape({
  ...clusterOptionFields,
  seed: wholeNumber(0, HIGHEST_SEED),
  network: judgeNetworkOptions,
  now: callable,
  saved: judgeSavedCluster,
});

const waitFields = { timeoutMs: numberFrom(0) };
const judgeMessagesWait = shape({ ...messagesOptionFields, ...waitFields });
const judgeLagWait = shape({ ...waitFields, topics: listOf(text) });

/** Starts a cluster. It needs no port and no clean-up beyond `close()`. */
export function createCluster(options: ClusterOptions = {}): Cluster {
  judgeClusterOptions(options, "createCluster");
  const { seed = 1, now, network: networkOptions = {}, saved, ...rest } = options;
  const clock = createRealClock(() => hub.settle());
  let skippedMs = 0;
  const readNow = () => (now ?? clock.now)() + skippedMs;
  const brokers = rest.brokers ?? (saved === undefined ? 1 : savedBrokers(saved));
  const broker = createBroker({ ...rest, brokers, random: seededRandom(seed), codec: recordCodec, now: readNow() });
  if (saved !== undefined) loadCluster(broker.core, saved);
  const hub: Hub = new Hub(broker, readNow, (atMs) => clock.wakeAt(atMs - skippedMs, hub.links.size > 0));
  // The network draws from a stream of its own, so that switching it on changes no id.
  const network = new Network(networkOptions, seededRandom(seed ^ 0x9e3779b9), hub);
  /** Lets happen what is due: a look at the cluster is a look at the present. */
  const presentCore = () => {
    hub.settle();
    return broker.core;
  };
  return {
    broker,
    network,
    controls: settlingControls(broker.controls, hub, readNow),
    get brokers() {
      return broker.core.state.brokers.map(({ host, port }) => `${host}:${port}`);
    },
    socketFactory: createSocketFactory(hub, network),
    hub,
    messages: (topic, wanted) => readMessages(presentCore(), topic, wanted),
    waitForMessages(topic, count, { timeoutMs, ...wanted } = {}) {
      wholeNumber(0)(count, "waitForMessages: count");
      judgeMessagesWait({ timeoutMs, ...wanted }, "waitForMessages");
      refuseIfClosed(hub, "waitForMessages");
      const found = () => (presentCore().topics.has(topic) ? readMessages(presentCore(), topic, wanted) : undefined);
      const look = () => {
        const messages = found();
        return messages !== undefined && messages.length >= count ? messages : undefined;
      };
      const wait = timeoutMs === undefined ? {} : { timeoutMs };
      return waitUntil(hub, wait, look, () => {
        const messages = found();
        return messages === undefined
          ? `there is no topic "${topic}"`
          : `"${topic}" holds ${messages.length} of ${count} messages`;
      });
    },
    lag: (groupId, topics) => groupLag(presentCore(), groupId, topics),
    waitForLag(groupId, most, { topics, ...wait } = {}) {
      wholeNumber(0)(most, "waitForLag: most");
      judgeLagWait({ topics, ...wait }, "waitForLag");
      refuseIfClosed(hub, "waitForLag");
      const look = () => {
        const lags = groupLag(presentCore(), groupId, topics);
        return lags !== undefined && lags.length > 0 && sumOf(lags) <= most ? lags : undefined;
      };
      return waitUntil(hub, wait, look, () => describeLag(groupId, groupLag(presentCore(), groupId, topics)));
    },
    recordRequests: () => hub.recordRequests(),
    save: () => saveCluster(presentCore()),
    skipTime(ms) {
      if (!(ms >= 0)) throw new RangeError(`Time only moves forward: ${ms} ms were asked for. Give 0 or more.`);
      refuseIfClosed(hub, "skipTime");
      skippedMs += ms;
      hub.settle();
    },
    close() {
      network.close();
      hub.close();
    },
  };
}

/** The core's controls, moved to the present first and followed by the replies they set free. */
function settlingControls(controls: Controls, hub: Hub, now: () => number): Controls {
  return new Proxy(controls, {
    get(target, name: keyof Controls) {
      const control = target[name] as ((...given: unknown[]) => unknown) | undefined;
      if (control === undefined) return undefined;
      return (...given: unknown[]) => {
        refuseIfClosed(hub, name);
        hub.broker.advance(now()).forEach((completion) => hub.deliver(completion));
        const result = control(...given);
        hub.settle();
        return result;
      };
    },
  });
}

function refuseIfClosed(hub: Hub, what: string): void {
  if (hub.isClosed) throw new ControlError(`${what}: the cluster is closed.`, "Make a new one with `createCluster`.");
}

function savedBrokers({ brokers }: SavedCluster): BrokerAddress[] {
  return brokers.map((id, index) => ({ id, host: "localhost", port: 9092 + index }));
}

function sumOf(lags: readonly PartitionLag[]): number {
  return lags.reduce((sum, { lag }) => sum + lag, 0);
}

function describeLag(groupId: string, lags: readonly PartitionLag[] | undefined): string {
  if (lags === undefined) return `there is no group "${groupId}"`;
  if (lags.length === 0) return `group "${groupId}" reads no topic`;
  const behind = lags.filter(({ lag }) => lag > 0);
  const parts = behind.map(({ topic, partition, committed, endOffset }) => {
    return `${topic}-${partition} ${committed < 0 ? "without a committed offset" : `at ${committed}`} of ${endOffset}`;
  });
  return `group "${groupId}" lags by ${sumOf(lags)} (${parts.join(", ")})`;
}
