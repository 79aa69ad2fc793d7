import type { Cluster, ClusterOptions } from "./cluster.ts";
import { createBroker } from "./core/broker.ts";
import { clusterOptionFields, type BrokerAddress } from "./core/brokerOptions.ts";
import { callable, describe, listOf, numberFrom, shape, text, wholeNumber } from "./core/judging/judges.ts";
import { Hub } from "./fronts/Hub.ts";
import { createSocketFactory } from "./fronts/MemorySocket.ts";
import { judgeNetworkOptions, Network } from "./fronts/Network.ts";
import { describeLag, missing, sumOf } from "./inspect/describeStanding.ts";
import { groupLag } from "./inspect/groupLag.ts";
import { messagesOptionFields, readMessages } from "./inspect/messages.ts";
import { waitUntil } from "./inspect/waitUntil.ts";
import { loadCluster } from "./saving/loadCluster.ts";
import { saveCluster } from "./saving/saveCluster.ts";
import { judgeSavedCluster, type SavedCluster } from "./saving/savedCluster.ts";
import { refuseIfClosed, settlingControls } from "./settlingControls.ts";
import { seededRandom } from "./seededRandom.ts";
import { createRealClock } from "./time/realClock.ts";
import { recordCodec } from "./wire/recordCodec.ts";

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
      text(topic, "waitForMessages: topic");
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
          ? missing("topic", topic, broker.core.topics.keys())
          : `"${topic}" holds ${messages.length} of ${count} messages`;
      });
    },
    lag(groupId, topics) {
      text(groupId, "lag: groupId");
      if (topics !== undefined) listOf(text)(topics, "lag: topics");
      return groupLag(presentCore(), groupId, topics);
    },
    waitForLag(groupId, most, { topics, ...wait } = {}) {
      text(groupId, "waitForLag: groupId");
      wholeNumber(0)(most, "waitForLag: most");
      judgeLagWait({ topics, ...wait }, "waitForLag");
      refuseIfClosed(hub, "waitForLag");
      const look = () => {
        const lags = groupLag(presentCore(), groupId, topics);
        return lags !== undefined && lags.length > 0 && sumOf(lags) <= most ? lags : undefined;
      };
      return waitUntil(hub, wait, look, () => {
        const lags = groupLag(presentCore(), groupId, topics);
        return lags === undefined
          ? missing("group", groupId, broker.core.state.groups.keys())
          : describeLag(groupId, lags);
      });
    },
    recordRequests: () => hub.recordRequests(),
    save: () => saveCluster(presentCore()),
    skipTime(ms) {
      if (typeof ms !== "number" || !(ms >= 0))
        throw new RangeError(`Time only moves forward: ${describe(ms)} ms were asked for. Give 0 or more.`);
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

function savedBrokers({ brokers }: SavedCluster): BrokerAddress[] {
  return brokers.map((id, index) => ({ id, host: "localhost", port: 9092 + index }));
}
