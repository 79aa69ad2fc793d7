import type { Locator } from "@playwright/test";
import { comeAlive, expect } from "./fixtures.ts";

/** More than any lesson's run stops. */
const STOPS_MAX = 8;

/**
 * Plays a run that moves from stop to stop (reduced motion) until it has ended. `press` presses its button: by mouse, or
 * by keyboard. Between two stops nothing is said, and at the end the same button begins anew: it waits for the one and
 * looks for the other.
 */
export async function playToEnd(run: Locator, press: (play: Locator) => Promise<void>): Promise<void> {
  await comeAlive(run);
  const play = run.locator("[data-action=play]");
  const said = run.locator(".instrument-stop");
  const isAtEnd = () =>
    run.locator("input[type=range]").evaluate((slider: HTMLInputElement) => Number(slider.value) >= Number(slider.max));
  for (let stops = 0; stops < STOPS_MAX; stops += 1) {
    await expect(play).toHaveAttribute("aria-disabled", "false");
    const before = await said.textContent();
    await press(play);
    await expect(async () => {
      const now = await said.textContent();
      expect((now !== "" && now !== before) || (await isAtEnd())).toBe(true);
    }).toPass();
    if (await isAtEnd()) return;
  }
}
