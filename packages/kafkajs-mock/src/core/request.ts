import type { ApiName } from "./apiKeys.ts";
import type { SaslSession } from "./security/saslSession.ts";

/** Who asks, from where, over which broker's listener. */
export interface Connection {
  /** Unique among the connections of a cluster. */
  readonly id: string;
  /** The broker this connection leads to. */
  readonly brokerId: number;
  /** The client's address, as Kafka shows it: "/127.0.0.1". */
  readonly clientHost: string;
  /** The host name the client reached the broker by, and the port of the listener; Metadata answers with the same kind of listener. */
  readonly listener: string;
  /** "User:ANONYMOUS" until SASL says otherwise. */
  principal: string;
  /** The SASL session of a listener that asks for one, else null. */
  readonly sasl: SaslSession | null;
}

/** A decoded request. */
export interface Request<Body = unknown> {
  readonly api: ApiName;
  readonly version: number;
  readonly clientId: string | null;
  readonly connection: Connection;
  readonly body: Body;
}

/** The answer to a request: at once, later, never (Produce with acks 0), or a closed connection. */
export type Outcome<Body = unknown> =
  | { readonly kind: "reply"; readonly body: Body }
  | { readonly kind: "pending"; readonly id: number }
  | { readonly kind: "silent" }
  | { readonly kind: "close" };

export function reply<Body>(body: Body): Outcome<Body> {
  return { kind: "reply", body };
}

export function pending(id: number): Outcome<never> {
  return { kind: "pending", id };
}
