/** What one node's configuration depends on. */
export interface NodeSettings {
  id: number;
  nodeCount: number;
  /** Listener name → where it binds, `HOST:PORT` with an empty host for all addresses. */
  listeners: Readonly<Record<string, string>>;
  /** Listener name → the address that others are told, for every listener but the controller's. */
  advertised: Readonly<Record<string, string>>;
  /** Listener name → security protocol, where it is not PLAINTEXT. */
  protocols?: Readonly<Record<string, string>>;
  /** `ID@HOST:PORT` of every controller. */
  voters: readonly string[];
  interBrokerListener: string;
  logFolder: string;
  extra: Readonly<Record<string, string | number | boolean>>;
}

/**
 * The settings of one combined node (broker and controller, KRaft) of a small test cluster. Differences from Kafka's own
 * defaults are the ones that make a test cluster quick: no wait before a group's first rebalance and few internal
 * partitions.
 */
export function serverProperties(node: NodeSettings): Record<string, string> {
  const replicas = Math.min(3, node.nodeCount);
  const list = (addresses: Readonly<Record<string, string>>) =>
    Object.entries(addresses)
      .map(([name, address]) => `${name}://${address}`)
      .join(",");
  const properties: Record<string, string | number | boolean> = {
    "node.id": node.id,
    "process.roles": "broker,controller",
    "controller.quorum.voters": node.voters.join(","),
    "controller.listener.names": "CONTROLLER",
    listeners: list(node.listeners),
    "advertised.listeners": list(node.advertised),
    "listener.security.protocol.map": Object.keys(node.listeners)
      .map((name) => `${name}:${node.protocols?.[name] ?? "PLAINTEXT"}`)
      .join(","),
    "inter.broker.listener.name": node.interBrokerListener,
    "log.dirs": node.logFolder,
    "group.initial.rebalance.delay.ms": 0,
    "offsets.topic.num.partitions": 5,
    "offsets.topic.replication.factor": replicas,
    "transaction.state.log.num.partitions": 5,
    "transaction.state.log.replication.factor": replicas,
    "transaction.state.log.min.isr": 1,
    "share.coordinator.state.topic.num.partitions": 1,
    "share.coordinator.state.topic.replication.factor": replicas,
    "share.coordinator.state.topic.min.isr": 1,
    ...node.extra,
  };
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, String(value)]));
}

/** The same settings as the lines of a `server.properties` file. */
export function propertiesFile(properties: Readonly<Record<string, string>>): string {
  return Object.entries(properties)
    .map(([name, value]) => `${name}=${value.replaceAll("\\", "\\\\")}\n`)
    .join("");
}
