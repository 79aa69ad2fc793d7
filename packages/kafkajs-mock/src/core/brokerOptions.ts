import type { Compatibility, Core, ScramCrypto, ValidateToken } from "./core.ts";
import { ControlError } from "./judging/ControlError.ts";
import {
  anyText,
  callable,
  listOf,
  numberFrom,
  oneOf,
  orNull,
  recordOf,
  shape,
  text,
  wholeNumber,
  type Judge,
} from "./judging/judges.ts";
import type { RecordCodec } from "./log/recordBatch.ts";
import { judgeServerSettings, type ServerSettings } from "./serverSettings.ts";

export interface BrokerOptions {
  /** The brokers of the cluster, or how many there are; they get ids from 0 on and ports from 9092 on. Default 1. */
  readonly brokers?: number | readonly BrokerAddress[];
  /** Which Kafka to behave like where 2.4 and 4 differ. Default "4". */
  readonly compatibility?: Compatibility;
  /** Kafka's own broker settings. */
  readonly settings?: ServerSettings;
  /** Default "kafkajs-mock-cluster". */
  readonly clusterId?: string;
  /** The instant the cluster starts at, in milliseconds since 1970. Default 0. */
  readonly now?: number;
  /** Numbers in [0, 1) for ids. Required: the core has no source of randomness of its own. */
  readonly random: () => number;
  readonly codec: RecordCodec;
  /** How long a follower takes to copy a record, in milliseconds. Default 0. */
  readonly replicationDelayMs?: number;
  /** How long commit and abort markers take after the end of a transaction, in milliseconds. Default 0. */
  readonly markerDelayMs?: number;
  /** Names and passwords for SASL PLAIN. In memory, a cluster that has users lets nobody else in; over TCP its listeners say so. Default: none. */
  readonly users?: Readonly<Record<string, string>>;
  /** Cryptography for SCRAM; `scramCrypto` of kafkajs-mock/node is Node's. Default: SCRAM is not offered. */
  readonly scram?: ScramCrypto | null;
  /**
   * Judges the tokens of SASL OAUTHBEARER and makes the cluster offer it. Without it the mechanism is offered where `sasl.enabled.mechanisms` names it, and
   * takes unsecured tokens (algorithm "none") that have a subject and have not expired, as Apache Kafka does by default. In memory, a cluster that takes
   * tokens lets nobody else in. Default: none.
   */
  readonly validateToken?: ValidateToken | null;
}

export interface BrokerAddress {
  readonly id: number;
  readonly host: string;
  readonly port: number;
  readonly rack?: string | null;
}

/** More brokers than any test needs, and few enough that a slip of the key is noticed. */
const MOST_BROKERS = 1_000;
const HIGHEST_PORT = 65_535;

/** The options that say what the cluster is; whoever makes a broker adds its own. */
export const clusterOptionFields = {
  brokers: judgeBrokers,
  compatibility: oneOf(["4", "2.4"] satisfies Compatibility[]),
  settings: (value) => judgeServerSettings(value),
  clusterId: text,
  replicationDelayMs: numberFrom(0),
  markerDelayMs: numberFrom(0),
  users: recordOf(anyText),
  scram: orNull(shape({ hmac: callable, hash: callable }, ["hmac", "hash"])),
  validateToken: orNull(callable),
} satisfies Record<string, Judge>;

const codecMethods: readonly (keyof Core["codec"])[] = ["parse", "decode", "encode", "facts", "place"];

const judgeCodec: Judge = (value, what) => {
  const codec = value as Partial<RecordCodec> | null;
  for (const name of codecMethods) callable(codec?.[name], `${what}.${name}`);
};

/** Judges everything `createBroker` is given. */
export function judgeBrokerOptions(options: unknown): void {
  const fields = { ...clusterOptionFields, now: numberFrom(0), random: callable, codec: judgeCodec };
  shape(fields, ["random", "codec"])(options, "createBroker");
}

const judgeAddress = shape({ id: wholeNumber(0), host: text, port: wholeNumber(0, HIGHEST_PORT), rack: orNull(text) }, [
  "id",
  "host",
  "port",
]);

function judgeBrokers(value: unknown, what: string): void {
  if (!Array.isArray(value)) return wholeNumber(1, MOST_BROKERS)(value, what);
  listOf(judgeAddress)(value, what);
  const addresses = value as BrokerAddress[];
  for (const [index, { id, host, port }] of addresses.entries()) {
    const earlier = addresses.slice(0, index);
    if (earlier.some((other) => other.id === id))
      throw new ControlError(`${what} gives two brokers the id ${id}.`, "Each broker needs an id of its own.");
    if (port !== 0 && earlier.some((other) => other.host === host && other.port === port))
      throw new ControlError(`${what} gives two brokers the address ${host}:${port}.`, "Give each its own port.");
  }
}
