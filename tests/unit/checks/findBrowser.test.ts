import { afterEach, expect, test, vi } from "vitest";
import { findBrowser } from "../../../scripts/checks/findBrowser.ts";

afterEach(() => void vi.unstubAllEnvs());

test("CHROMIUM_PATH is taken as it is", () => {
  vi.stubEnv("CHROMIUM_PATH", process.execPath);
  expect(findBrowser()).toBe(process.execPath);
});

test("a CHROMIUM_PATH that leads nowhere is named, with what to do", () => {
  vi.stubEnv("CHROMIUM_PATH", "/no/such/browser");
  expect(findBrowser).toThrow(/"\/no\/such\/browser".*Install Chromium or Chrome/);
});
