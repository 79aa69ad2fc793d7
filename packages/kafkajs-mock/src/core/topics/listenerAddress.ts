import type { Connection } from "../request.ts";
import type { BrokerState } from "../state.ts";

/**
 * The address a broker advertises on the kind of listener the client came in by. Listeners of one broker are told apart by an offset to its port:
 * "+0" plaintext, "+1" TLS, "+2" SASL inside TLS, or any other layout the front chooses.
 */
export function listenerAddress(broker: BrokerState, connection: Connection): { host: string; port: number } {
  return { host: broker.host, port: broker.port + (Number(connection.listener) || 0) };
}
