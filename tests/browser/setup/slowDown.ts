import { cdp } from "vitest/browser";

/** How many times slower than it is the processor works for the page: about a cheap phone on a laptop. */
const SLOWER = 4;

await cdp().send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
