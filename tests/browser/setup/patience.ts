import { vi } from "vitest";

// A second, as vi.waitFor waits by default, is not enough on a busy machine; what never comes still fails, a little later.
const PATIENCE_MS = 10_000;

const { waitFor } = vi;
vi.waitFor = (callback, options = {}) =>
  waitFor(callback, {
    timeout: PATIENCE_MS,
    ...(typeof options === "number" ? { timeout: options } : options),
  });
