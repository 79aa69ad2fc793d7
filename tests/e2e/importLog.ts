import type { Page } from "@playwright/test";
import type { LearnerEvent } from "../../src/learner/index.ts";
import { writeLogFile } from "../../src/learner/writeLogFile.ts";
import { expect } from "./fixtures.ts";

/** Makes this browser one of somebody who has done all that, by the file that "My course" reads. Leaves the page there. */
export async function importLog(page: Page, events: readonly LearnerEvent[]): Promise<void> {
  const { text } = writeLogFile(events, events[0]!.wallAt);
  await page.goto("my-course/");
  const file = { name: "log.json", mimeType: "application/json", buffer: Buffer.from(text) };
  await page.locator("input[type=file]").setInputFiles(file);
  await expect(page.getByRole("table").last().getByRole("row")).not.toHaveCount(0);
}
