import type { Overrides } from "../../business/index.ts";
import type { Preset } from "../../lens/index.ts";
import pinned from "./pinned.json" with { type: "json" };

/** The pinned run with something different. */
const run = (overrides: Overrides): Preset["run"] => ({ ...pinned.reference, overrides });

/** What people claim about chains and logs, each with the run that tries it. */
export const presets: readonly Preset[] = [
  { code: "retries", claim: "fails", run: run({}) },
  {
    code: "lostPacket",
    claim: "holds",
    run: run({ "chain.standstillSeconds": 0, "chain.errorShare": 0.3, "chain.perSecond": 1 }),
  },
  {
    code: "lostPacketBusy",
    claim: "fails",
    run: run({ "chain.standstillSeconds": 0, "chain.errorShare": 0.3 }),
  },
  { code: "moreCalls", claim: "fails", run: run({ "chain.attempts": 5 }) },
  { code: "morePatience", claim: "holds", run: run({ "chain.timeoutMs": 6_000 }) },
  { code: "halfLoad", claim: "holds", run: run({ "chain.perSecond": 3 }) },
  { code: "logKeeps", claim: "fails", run: run({ "sending.capture": "saveFirst", "sending.dieShare": 0.001 }) },
  { code: "logOnce", claim: "fails", run: run({ "sending.idempotent": false }) },
];
