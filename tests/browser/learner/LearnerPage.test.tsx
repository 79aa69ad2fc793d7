import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { LearnerPage } from "../../../src/islands/LearnerPage.tsx";
import type { LearnerLog } from "../../../src/learner/index.ts";
import { writeLogFile } from "../../../src/learner/writeLogFile.ts";
import "../../../src/styles/index.css";
import { about, DAY_MS, guess, openTestLog, outcome, recall, START_AT } from "../../unit/learner/fixtures.ts";
import { islandShower } from "../setup/islandShower.ts";

const showIsland = islandShower();

async function filled(log: LearnerLog): Promise<LearnerLog> {
  await log.record("prediction.stored", guess, about);
  await log.record("run.finished", outcome, about);
  await log.record("answer.given", recall("tangle.recall.freeze"), about);
  await log.record(
    "plan.made",
    { prompt: "tangle.work", audience: "it", text: "I will count the readers first", reviewOn: "2027-03-02" },
    about,
  );
  return log;
}

async function show(log: LearnerLog, now = START_AT): Promise<LearnerLog> {
  const openLog = () => Promise.resolve(log);
  showIsland(<LearnerPage openLog={openLog} now={now} />);
  await expect.element(page.getByRole("heading", { name: "Take it with you, or leave nothing" })).toBeVisible();
  return log;
}

describe("the learner's page", () => {
  test("says that nothing is kept yet, and where to begin", async () => {
    await show(await openTestLog());
    await expect.element(page.getByText("Nothing is kept yet", { exact: false })).toBeVisible();
    await expect.element(page.getByRole("button", { name: "Export my log" })).toBeDisabled();
  });

  test("shows the log as what it is, newest first, with its data as stored", async () => {
    await show(await filled(await openTestLog()));
    const rows = page.getByRole("table").getByRole("row").elements();
    expect(rows).toHaveLength(5);
    expect(rows[1]!.textContent).toContain("You made a plan");
    expect(rows[4]!.textContent).toContain(JSON.stringify(guess));
  });

  test("shows progress, counts of calibration with the Brier score, and when questions return", async () => {
    await show(await filled(await openTestLog()));
    await expect.element(page.getByText("Complete since 1 March 2027", { exact: false })).toBeVisible();
    await expect.element(page.getByText("5 of 5 in range; you expected 3", { exact: false })).toBeVisible();
    await expect.element(page.getByText("Brier score 0.11", { exact: false })).toBeVisible();
    await expect.element(page.getByText("On 4 March 2027", { exact: false })).toBeVisible();
  });

  test("links to a question once it is due, and asks what became of a plan", async () => {
    const log = await show(await filled(await openTestLog()), START_AT + 3 * DAY_MS);
    await expect.element(page.getByRole("link", { name: "Five minutes today" })).toHaveAttribute("href", "/today/");
    await userEvent.click(page.getByRole("button", { name: "Partly" }));
    await expect.element(page.getByText("It happened in part", { exact: false })).toBeVisible();
    expect(log.events.at(-1)).toMatchObject({ type: "plan.reviewed", data: { outcome: "partly" } });
  });

  test("says so when the log is not kept on the device", async () => {
    await show(await openTestLog({ openStore: () => Promise.reject(new Error("private")) }));
    await expect.element(page.getByText("Not kept on this device", { exact: false })).toBeVisible();
  });

  test("erases only after asking, by keyboard too, and undoes it", async () => {
    const log = await show(await filled(await openTestLog()));
    await userEvent.click(page.getByRole("button", { name: "Erase everything" }));
    await expect.element(page.getByRole("dialog", { name: "Erase your whole log?" })).toBeVisible();
    await userEvent.keyboard("{Escape}");
    expect(log.events).toHaveLength(4);
    await userEvent.click(page.getByRole("button", { name: "Erase everything" }));
    await userEvent.keyboard("{Tab}{Tab}{Enter}");
    await expect.element(page.getByText("Your log is empty", { exact: false })).toBeVisible();
    expect(log.events).toEqual([]);
    await expect.element(page.getByRole("button", { name: "Undo" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByText("Everything is back", { exact: false })).toBeVisible();
    expect(log.events).toHaveLength(4);
    await expect.element(page.getByRole("button", { name: "Export my log" })).toHaveFocus();
  });

  test("imports a log and counts what it held; says what is wrong with a malformed one and changes nothing", async () => {
    const { text } = writeLogFile((await filled(await openTestLog())).events, START_AT);
    const log = await show(await openTestLog({ newDevice: () => "other" }));
    const input = page.getByLabelText("Import a log");
    await userEvent.upload(input, new File([text], "log.json", { type: "application/json" }));
    await expect.element(page.getByText("4 lines added, 0 were here already.", { exact: false })).toBeVisible();
    await userEvent.upload(input, new File([text.slice(0, 400)], "log.json", { type: "application/json" }));
    await expect.element(page.getByText("This file was not imported", { exact: false })).toBeVisible();
    await expect.element(page.getByText("This file could not be read", { exact: false })).toBeVisible();
    expect(log.events).toHaveLength(4);
  });

  test("shows twelve lines first and all of them when asked", async () => {
    const log = await openTestLog();
    for (let index = 0; index < 20; index += 1) await log.record("answer.given", recall(`q${index}`), about);
    await show(log);
    expect(page.getByRole("table").getByRole("row").elements()).toHaveLength(13);
    await userEvent.click(page.getByRole("button", { name: "Show all 20" }));
    expect(page.getByRole("table").getByRole("row").elements()).toHaveLength(21);
  });
});
