import { createServer as createTcpServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import type { Cluster } from "../cluster.ts";
import { ControlError } from "../core/judging/ControlError.ts";
import { flag, listOf, shape, text, wholeNumber } from "../core/judging/judges.ts";
import type { BrokerState } from "../core/state.ts";
import { newSaslSession } from "../core/security/saslSession.ts";
import { Link } from "../fronts/Link.ts";
import { makeSelfSigned } from "./makeSelfSigned.ts";

/** A kind of listener: every broker opens one at its own port plus `portOffset`. */
export interface Listener {
  readonly portOffset: number;
  /** Default false. */
  readonly tls?: boolean;
  /** Whether clients must authenticate by SASL. Default false. */
  readonly sasl?: boolean;
}

export interface ListenOptions {
  /** The address to listen on. Default "127.0.0.1"; "0.0.0.0" takes connections from everywhere. */
  readonly host?: string;
  /** The host name that clients are told to connect to, Kafka's `advertised.listeners`. Default: each broker's own host, "localhost" if nobody said otherwise. */
  readonly advertisedHost?: string;
  /** The first broker's port; the others follow. 0 lets the system choose. Default: the ports the cluster was made with. */
  readonly port?: number;
  /** Default: one plaintext listener. */
  readonly listeners?: readonly Listener[];
}

export interface Listening {
  /** "host:port" of every broker's first listener. */
  readonly addresses: string[];
  /** The certificate of TLS listeners, for a client's `ca`; null without TLS. */
  readonly certificate: string | null;
  close(): Promise<void>;
}

const HIGHEST_PORT = 65_535;

const judgeListenOptions = shape({
  host: text,
  advertisedHost(value, what) {
    text(value, what);
    if (everywhere.includes(value as string))
      throw new ControlError(
        `${what} is "${value as string}", which nobody can connect to.`,
        "Give a name or an address.",
      );
  },
  port: wholeNumber(0, HIGHEST_PORT),
  listeners: listOf(shape({ portOffset: wholeNumber(0), tls: flag, sasl: flag }, ["portOffset"])),
});

/** Addresses to listen on that are none to connect to. */
const everywhere: readonly string[] = ["0.0.0.0", "::"];

const PLAINTEXT: readonly Listener[] = [{ portOffset: 0 }];

/** Opens the cluster's brokers on loopback TCP, so that any Kafka client can connect. */
export async function listen(cluster: Cluster, options: ListenOptions = {}): Promise<Listening> {
  judgeListenOptions(options, "listen");
  const { host = "127.0.0.1", listeners = PLAINTEXT, port, advertisedHost } = options;
  const { brokers } = cluster.broker.core.state;
  if (advertisedHost !== undefined) for (const broker of brokers) broker.host = advertisedHost;
  const needsTls = listeners.some(({ tls }) => tls === true);
  const credentials = needsTls ? makeSelfSigned(brokers[0]?.host ?? "localhost") : null;
  const servers = new Map<number, Server[]>();
  const open = async (broker: BrokerState) => {
    const opened: Server[] = [];
    servers.set(broker.id, opened);
    for (const listener of listeners) opened.push(await openListener(cluster, broker, listener, host, credentials));
  };
  const close = (id: number) => {
    const closing = (servers.get(id) ?? []).map(
      (server) => new Promise<void>((resolve) => server.close(() => resolve())),
    );
    servers.delete(id);
    return Promise.all(closing);
  };
  try {
    for (const [index, broker] of brokers.entries()) {
      if (port !== undefined) broker.port = port === 0 ? 0 : port + index;
      if (broker.isUp) await open(broker);
    }
  } catch (error) {
    await Promise.all([...servers.keys()].map(close));
    throw error;
  }
  const stopListening = cluster.broker.listen((happening) => {
    // A stopped broker refuses connections, as a real one does; a started one takes its old port again.
    if (happening.type === "broker.stopped") void close(happening.broker);
    if (happening.type === "broker.started") {
      const broker = brokers.find(({ id }) => id === happening.broker);
      if (broker !== undefined) void open(broker);
    }
  });
  return {
    addresses: brokers.map((broker) => `${broker.host}:${broker.port + (listeners[0]?.portOffset ?? 0)}`),
    certificate: credentials?.certificate ?? null,
    async close() {
      stopListening();
      cluster.close();
      await Promise.all([...servers.keys()].map(close));
    },
  };
}

async function openListener(
  cluster: Cluster,
  broker: BrokerState,
  listener: Listener,
  host: string,
  credentials: { key: string; certificate: string } | null,
): Promise<Server> {
  const accept = (socket: Socket) => acceptSocket(cluster, broker.id, listener, socket);
  const server =
    listener.tls === true && credentials !== null
      ? createTlsServer({ key: credentials.key, cert: credentials.certificate }, accept)
      : createTcpServer({ noDelay: true }, accept);
  server.on("tlsClientError", () => {});
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(broker.port === 0 ? 0 : broker.port + listener.portOffset, host, resolve);
  });
  server.on("error", () => {});
  const address = server.address();
  if (broker.port === 0 && address !== null && typeof address === "object")
    broker.port = address.port - listener.portOffset;
  return server;
}

let connectionCount = 0;

function acceptSocket(cluster: Cluster, brokerId: number, listener: Listener, socket: Socket): void {
  if (cluster.hub.isClosed) return void socket.destroy();
  socket.setNoDelay(true);
  const link = new Link(
    cluster.hub,
    {
      id: `tcp-${connectionCount++}`,
      brokerId,
      clientHost: `/${socket.remoteAddress?.replace(/^::ffff:/, "") ?? ""}`,
      listener: String(listener.portOffset),
      principal: "User:ANONYMOUS",
      sasl: listener.sasl === true ? newSaslSession() : null,
    },
    {
      send: (bytes) => void socket.write(bytes),
      close: () => void socket.end(),
    },
  );
  socket.on("data", (bytes) => link.receive(bytes));
  socket.on("error", () => link.end());
  socket.on("close", () => link.end());
}
