import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { DailyQuestion } from "../../../src/islands/today/DailyQuestion.ts";
import { Today } from "../../../src/islands/today/Today.tsx";
import type { LearnerLog } from "../../../src/learner/index.ts";
import "../../../src/styles/index.css";
import { about, DAY_MS, openTestLog, recall, START_AT } from "../../unit/learner/fixtures.ts";
import { islandShower } from "../setup/islandShower.ts";

const showIsland = islandShower();

const asked = (id: string, moment: DailyQuestion["moment"]): DailyQuestion => ({
  question: {
    id,
    version: 1,
    dimension: "change",
    prompt: `What of ${id}?`,
    options: [
      { id: "a", text: "This", reply: "No: look again." },
      { id: "b", text: "That", reply: "Yes." },
    ],
    answer: "b",
    takeaway: "So it is.",
  },
  moment,
});
const questions = [asked("first", "/simulations/tangle/#run=abc"), asked("second", null)];

let nowMs = START_AT;

/** Shows the page so many days after the answers of `answeredLog`. */
async function show(log: LearnerLog, days: number, fetchQuestions = () => Promise.resolve(questions)) {
  nowMs = START_AT + days * DAY_MS;
  showIsland(<Today openLog={() => Promise.resolve(log)} fetchQuestions={fetchQuestions} now={() => nowMs} />);
}

async function answeredLog(...ids: string[]): Promise<LearnerLog> {
  nowMs = START_AT;
  const log = await openTestLog({ wallNow: () => nowMs });
  for (const id of ids) await log.record("answer.given", recall(id), about);
  return log;
}

test("asks what is due one by one, keeps the first answer to each, and leads back to the run", async () => {
  const log = await answeredLog("first", "second");
  await show(log, 4);
  await expect.element(page.getByRole("heading", { name: "Question 1 of 2" })).toBeVisible();
  await userEvent.click(page.getByRole("radio", { name: /^This/ }));
  await userEvent.click(page.getByRole("button", { name: "Check" }));
  await expect.element(page.getByText("It comes back on", { exact: false })).toBeVisible();
  await expect
    .element(page.getByRole("link", { name: "Go to the moment of the run that shows it" }))
    .toHaveAttribute("href", "/simulations/tangle/#run=abc");
  // Right on the second try is no remembering.
  await userEvent.click(page.getByRole("radio", { name: /^That/ }));
  await userEvent.keyboard("{Enter}");

  await userEvent.click(page.getByRole("button", { name: "Next question" }));
  await expect.element(page.getByRole("heading", { name: "Question 2 of 2" })).toHaveFocus();
  await userEvent.click(page.getByRole("radio", { name: /^That/ }));
  await userEvent.keyboard("{Enter}");
  await userEvent.click(page.getByRole("button", { name: "That was the last one" }));
  await expect.element(page.getByText("You still knew 1 of 2.", { exact: false })).toBeVisible();
  await expect.element(page.getByRole("button", { name: "Put that day into my calendar" })).toBeVisible();
  expect(log.events.filter(({ type }) => type === "review.rated").map(({ data }) => data)).toEqual([
    { question: "first", version: 1, rating: "forgotten" },
    { question: "second", version: 1, rating: "remembered" },
  ]);
});

test("says what comes next where nothing is due, and where to begin where nothing was asked", async () => {
  await show(await answeredLog("first"), 1);
  await expect.element(page.getByText("Next: 1 question on 4 March 2027.", { exact: false })).toBeVisible();
  showIsland(null);
  await show(await openTestLog(), 1);
  await expect.element(page.getByRole("link", { name: /^Begin with lesson/ })).toBeVisible();
});

test("says when the questions do not come, tries again, and leaves out what its lesson asks no more", async () => {
  let tries = 0;
  const log = await answeredLog("first", "gone");
  await show(log, 4, () => ((tries += 1) === 1 ? Promise.reject(new Error("offline")) : Promise.resolve(questions)));
  await expect.element(page.getByText("Nothing is lost", { exact: false })).toBeVisible();
  await userEvent.click(page.getByRole("button", { name: "Try again" }));
  await expect.element(page.getByText("1 question is left out", { exact: false })).toBeVisible();
  await expect.element(page.getByRole("heading", { name: "Question 1 of 1" })).toBeVisible();
});

test("where all that is due is asked no more, it says so and asks nothing", async () => {
  await show(await answeredLog("gone"), 4);
  await expect.element(page.getByRole("heading", { name: "Nothing is due today" })).toBeVisible();
  await expect.element(page.getByText("1 question is left out", { exact: false })).toBeVisible();
  expect(page.getByText("You still knew", { exact: false }).elements()).toEqual([]);
});
