import type { ApiName } from "../apiKeys.ts";

/** A request as a reply function sees it. `body` has the fields of Kafka's schema in camel case. */
export interface DisturbedRequest {
  readonly api: ApiName;
  readonly version: number;
  readonly clientId: string;
  readonly broker: number;
  // oxlint-disable-next-line no-explicit-any -- one shape for each request type and version; the caller knows which it asked for.
  readonly body: any;
}

export type ReplyMaker = (request: DisturbedRequest) => object | undefined;
