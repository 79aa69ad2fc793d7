import { emit, numberSetting, type Core } from "./core.ts";

/**
 * Counts bytes against a client's quota and returns how long the client has to wait, in milliseconds. Every client has a window's worth of bytes to spare;
 * beyond it the wait is what brings the rate back to the quota.
 * Source: KIP-13, KIP-219, apache/kafka `ClientQuotaManager.throttleTime`; Kafka's sliding samples are one leaking window here.
 */
export function throttleFor(core: Core, kind: "produce" | "fetch", clientId: string, bytes: number): number {
  const quota = core.quotas.get(clientId) ?? core.quotas.get("");
  const ratePerSecond = kind === "produce" ? quota?.produceBytes : quota?.fetchBytes;
  if (ratePerSecond === undefined || bytes === 0) return 0;
  const { now } = core.state;
  const key = `${kind}:${clientId}`;
  const known = core.state.quotaUse.get(key) ?? { windowStartMs: now, bytes: 0 };
  const leaked = ((now - known.windowStartMs) * ratePerSecond) / 1000;
  const used = Math.max(0, known.bytes - leaked) + bytes;
  core.state.quotaUse.set(key, { windowStartMs: now, bytes: used });
  const spare = ratePerSecond * numberSetting(core, "quota.window.size.seconds");
  const throttleMs = used <= spare ? 0 : Math.ceil(((used - spare) * 1000) / ratePerSecond);
  if (throttleMs > 0) emit(core, { type: "request.throttled", atMs: now, api: kind, clientId, throttleMs });
  return throttleMs;
}
