import { apiKeys, type ApiName } from "../core/apiKeys.ts";
import { errorName, type ErrorName } from "../core/errorCodes.ts";
import { anyText, oneOf, shape, text, wholeNumber } from "../core/judging/judges.ts";
import type { Request } from "../core/request.ts";

/** One request as a broker got it, and what became of it. */
export interface LoggedRequest {
  readonly atMs: number;
  readonly api: ApiName;
  readonly version: number;
  readonly clientId: string;
  readonly broker: number;
  /** The connection it came over: "memory-0", "tcp-3". */
  readonly connection: string;
  // oxlint-disable-next-line no-explicit-any -- one shape for each request type and version, with Kafka's field names in camel case.
  readonly body: any;
  /** The topics it names, in its order. */
  readonly topics: readonly string[];
  /** "waiting" until it is answered; "silent" when no reply was sent, "closed" when the connection ended instead. */
  readonly outcome: "waiting" | "replied" | "silent" | "closed";
  // oxlint-disable-next-line no-explicit-any -- as `body`; undefined until it is there.
  readonly reply: any;
  /** The errors anywhere in the reply, each once. */
  readonly errors: readonly ErrorName[];
}

/** Which requests to look at. */
export interface RequestFilter {
  readonly api?: ApiName;
  readonly topic?: string;
  readonly clientId?: string;
  readonly broker?: number;
}

/** Judges a filter before it is used: with a misspelt name nothing would match, and a test that expects nothing would pass. */
export const judgeRequestFilter = shape({
  api: oneOf(Object.keys(apiKeys)),
  topic: text,
  clientId: anyText,
  broker: wholeNumber(0),
});

/** What clients asked since the log was started, oldest first. Bodies are kept, so a long run should clear it now and then. */
export interface RequestLog {
  /** Every request, or those that match. */
  requests(filter?: RequestFilter): readonly LoggedRequest[];
  clear(): void;
  /** Ends the recording; what was recorded stays. */
  stop(): void;
}

/** A request in the making: the front fills in what became of it. */
export class RequestEntry implements LoggedRequest {
  readonly atMs: number;
  readonly api: ApiName;
  readonly version: number;
  readonly clientId: string;
  readonly broker: number;
  readonly connection: string;
  readonly body: unknown;
  outcome: LoggedRequest["outcome"] = "waiting";
  reply: unknown = undefined;

  constructor(atMs: number, request: Request) {
    this.atMs = atMs;
    this.api = request.api;
    this.version = request.version;
    this.clientId = request.clientId ?? "";
    this.broker = request.connection.brokerId;
    this.connection = request.connection.id;
    this.body = request.body;
  }

  get topics(): readonly string[] {
    const { topics, topicNames } = this.body as { topics?: readonly { name: string }[] | null; topicNames?: string[] };
    return topics?.map(({ name }) => name) ?? topicNames ?? [];
  }

  get errors(): readonly ErrorName[] {
    const codes = new Set<number>();
    collectErrorCodes(this.reply, codes);
    return [...codes].map(errorName);
  }

  matches({ api, topic, clientId, broker }: RequestFilter): boolean {
    return (
      (api === undefined || api === this.api) &&
      (topic === undefined || this.topics.includes(topic)) &&
      (clientId === undefined || clientId === this.clientId) &&
      (broker === undefined || broker === this.broker)
    );
  }
}

function collectErrorCodes(value: unknown, codes: Set<number>): void {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return;
  if (Array.isArray(value)) return value.forEach((entry) => collectErrorCodes(entry, codes));
  for (const [name, entry] of Object.entries(value)) {
    // Stored batches come by reference and hold no errors.
    if (name === "records") continue;
    if (name === "errorCode") {
      if (entry !== 0) codes.add(entry as number);
    } else collectErrorCodes(entry, codes);
  }
}
