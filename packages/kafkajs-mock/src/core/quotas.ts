import { emit, numberSetting, type Core } from "./core.ts";
import type { Request } from "./request.ts";
import type { ClientQuota, Quota, QuotaEntityPart } from "./state.ts";

/** What a quota may be for. Source: KIP-546, KIP-612. */
export const quotaEntityTypes: readonly string[] = ["user", "client-id", "ip"];

/** Who is to be throttled: the name in the principal, and the client id. */
export interface QuotaClient {
  readonly principal: string;
  readonly clientId: string;
}

export function quotaClient({ clientId, connection }: Pick<Request, "clientId" | "connection">): QuotaClient {
  return { clientId: clientId ?? "", principal: connection.principal };
}

const rateKeys = { produce: "producer_byte_rate", fetch: "consumer_byte_rate" } as const;

/** Sets one value of an entity's quota, or removes it with null. An entity without values is forgotten. */
export function changeQuota(core: Core, entity: readonly QuotaEntityPart[], key: string, value: number | null): void {
  const { clientQuotas } = core.state;
  const id = entityId(entity);
  const quota = clientQuotas.get(id) ?? { entity: [...entity], values: {} };
  if (value === null) delete quota.values[key];
  else quota.values[key] = value;
  if (Object.keys(quota.values).length === 0) clientQuotas.delete(id);
  else clientQuotas.set(id, quota);
}

function entityId(entity: readonly QuotaEntityPart[]): string {
  return JSON.stringify(
    entity.map(({ type, name }) => [type, name]).sort(([a], [b]) => ((a as string) < (b as string) ? -1 : 1)),
  );
}

/** The combinations that may match a client, the most particular first. Source: apache/kafka `ClientQuotaManager`, KIP-257. */
const levels = [
  { user: "name", clientId: "name" },
  { user: "name", clientId: "default" },
  { user: "name", clientId: null },
  { user: "default", clientId: "name" },
  { user: "default", clientId: "default" },
  { user: "default", clientId: null },
  { user: null, clientId: "name" },
  { user: null, clientId: "default" },
] as const;

/** The rate that counts for a client, with the name of the account its bytes go to: those who share a quota of a user share its bytes. */
function rateOf(core: Core, kind: "produce" | "fetch", client: QuotaClient): { rate: number; account: string } | null {
  const user = client.principal.slice(client.principal.indexOf(":") + 1);
  for (const level of levels) {
    const entity: QuotaEntityPart[] = [];
    if (level.user !== null) entity.push({ type: "user", name: level.user === "name" ? user : null });
    if (level.clientId !== null)
      entity.push({ type: "client-id", name: level.clientId === "name" ? client.clientId : null });
    const quota: ClientQuota | undefined = core.state.clientQuotas.get(entityId(entity));
    const rate = quota?.values[rateKeys[kind]];
    if (rate === undefined) continue;
    const account = [level.user === null ? "" : user, level.clientId === null ? "" : client.clientId].join("\u0000");
    return { rate, account };
  }
  return null;
}

/** Sets both byte rates of a client id at once, or removes them with null; "" is the default of all client ids. */
export function changeQuotaOf(core: Core, clientId: string, quota: Quota | null): void {
  const entity = [{ type: "client-id", name: clientId === "" ? null : clientId }];
  changeQuota(core, entity, rateKeys.produce, quota?.produceBytes ?? null);
  changeQuota(core, entity, rateKeys.fetch, quota?.fetchBytes ?? null);
}

/**
 * Counts bytes against a client's quota and returns how long the client has to wait, in milliseconds. Every client has a window's worth of bytes to spare;
 * beyond it the wait is what brings the rate back to the quota.
 * Source: KIP-13, KIP-219, apache/kafka `ClientQuotaManager.throttleTime`; Kafka's sliding samples are one leaking window here.
 */
export function throttleFor(core: Core, kind: "produce" | "fetch", client: QuotaClient, bytes: number): number {
  if (bytes === 0 || core.state.clientQuotas.size === 0) return 0;
  const found = rateOf(core, kind, client);
  if (found === null) return 0;
  const { now } = core.state;
  const key = `${kind}:${found.account}`;
  const known = core.state.quotaUse.get(key) ?? { windowStartMs: now, bytes: 0 };
  const leaked = ((now - known.windowStartMs) * found.rate) / 1000;
  const used = Math.max(0, known.bytes - leaked) + bytes;
  core.state.quotaUse.set(key, { windowStartMs: now, bytes: used });
  const spare = found.rate * numberSetting(core, "quota.window.size.seconds");
  const throttleMs = used <= spare ? 0 : Math.ceil(((used - spare) * 1000) / found.rate);
  const { clientId } = client;
  if (throttleMs > 0) emit(core, { type: "request.throttled", atMs: now, api: kind, clientId, throttleMs });
  return throttleMs;
}
