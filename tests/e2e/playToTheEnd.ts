import { expect, type Locator } from "@playwright/test";
import { comeAlive } from "./fixtures.ts";

/** Plays the instrument to the end of its run with the pointer, going on at every stop. Wants reduced motion: no waiting. */
export async function playToTheEnd(instrument: Locator): Promise<void> {
  const play = instrument.locator("[data-action=play]");
  await comeAlive(instrument);
  await play.click();
  for (let stops = 0; stops < 6; stops += 1) {
    await expect(play).toHaveAttribute("aria-disabled", "false");
    if ((await play.textContent())?.includes("Watch again")) return;
    await play.click();
  }
  throw new Error("The run did not end after six stops.");
}
