import { createBroker, type Broker } from "./core/broker.ts";
import { clusterOptionFields, type BrokerOptions } from "./core/broker-options.ts";
import type { Controls } from "./core/controls.ts";
import { callable, shape, wholeNumber } from "./core/judging/judges.ts";
import { judgeNetworkOptions, Network, type NetworkOptions } from "./fronts/network.ts";
import { ControlError } from "./core/judging/control-error.ts";
import { Hub } from "./fronts/hub.ts";
import { createSocketFactory } from "./fronts/memory-socket.ts";
import { seededRandom } from "./seeded-random.ts";
import { createRealClock } from "./time/real-clock.ts";
import { recordCodec } from "./wire/record-codec.ts";

export interface ClusterOptions extends Omit<BrokerOptions, "random" | "codec" | "now"> {
  /** Seed of every random id; the same seed gives the same ids. Default 1. */
  readonly seed?: number;
  /** Latency, loss and reordering of the in-memory network. Default: none. */
  readonly network?: NetworkOptions;
  /** The clock, in milliseconds since 1970. Default: real time. */
  readonly now?: () => number;
}

/** A Kafka cluster in memory. */
export interface Cluster {
  /** The core, for controls, snapshots and the plain path. */
  readonly broker: Broker;
  /** Bootstrap addresses for `new Kafka({ brokers })`. */
  readonly brokers: string[];
  /** KafkaJS's public option: `new Kafka({ brokers, socketFactory })` then talks to this cluster. */
  // KafkaJS types the result as net.Socket; what it uses of it is what MemorySocket has.
  // oxlint-disable-next-line no-explicit-any
  readonly socketFactory: (options: any) => any;
  /** The in-memory network: change its latency and loss, cut brokers off and heal the cut. */
  readonly network: Network;
  /** Stop brokers, move leaders, disturb requests, and the rest. */
  readonly controls: Controls;
  /** The links between clients and core; fronts build on it. */
  readonly hub: Hub;
  /**
   * Moves the brokers' clock forward by `ms` milliseconds against the client's: sessions expire, retention runs, transactions time out, now.
   * To move client and brokers together use virtual time (`kafkajs-mock/browser`).
   */
  skipTime(ms: number): void;
  /**
   * Ends every connection and forgets every timer. Requests that are open or come later are answered with UNKNOWN_SERVER_ERROR, which no client retries: a
   * consumer that was forgotten crashes and does not keep the process alive. What was stored can still be looked at.
   */
  close(): void;
}

const HIGHEST_SEED = 4_294_967_295;

const judgeClusterOptions = shape({
  ...clusterOptionFields,
  seed: wholeNumber(0, HIGHEST_SEED),
  network: judgeNetworkOptions,
  now: callable,
});

/** Starts a cluster. It needs no port and no clean-up beyond `close()`. */
export function createCluster(options: ClusterOptions = {}): Cluster {
  judgeClusterOptions(options, "createCluster");
  const { seed = 1, now, network: networkOptions = {}, ...rest } = options;
  const clock = createRealClock(() => hub.settle());
  let skippedMs = 0;
  const readNow = () => (now ?? clock.now)() + skippedMs;
  const broker = createBroker({ ...rest, random: seededRandom(seed), codec: recordCodec, now: readNow() });
  const hub: Hub = new Hub(broker, readNow, (atMs) => clock.wakeAt(atMs - skippedMs, hub.links.size > 0));
  // The network draws from a stream of its own, so that switching it on changes no id.
  const network = new Network(networkOptions, seededRandom(seed ^ 0x9e3779b9), hub);
  return {
    broker,
    network,
    controls: settlingControls(broker.controls, hub, readNow),
    get brokers() {
      return broker.core.state.brokers.map(({ host, port }) => `${host}:${port}`);
    },
    socketFactory: createSocketFactory(hub, network),
    hub,
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
