import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { piecesOf, type findPlaces, type Found } from "../../../src/islands/search/findPlaces.ts";
import { Search } from "../../../src/islands/search/Search.tsx";
import "../../../src/styles/index.css";
import { about, openTestLog, recall } from "../../unit/learner/fixtures.ts";
import { islandShower } from "../setup/islandShower.ts";

const showIsland = islandShower();
const address = location.href;
afterEach(() => {
  history.replaceState(null, "", address);
});

/** So many places, of which the first `limit` are given. */
function found(count: number, limit: number, heldBack = 0): Found {
  const places = Array.from({ length: Math.min(count, limit) }, (_, index) => ({
    address: `/lessons/${index}/`,
    kind: "lesson" as const,
    title: `Place ${index + 1}`,
    part: "",
    excerpt: [
      { text: "they ", isMarked: false },
      { text: "retry", isMarked: true },
    ],
  }));
  return { places, count, heldBack };
}

async function show(find: typeof findPlaces, log = openTestLog()): Promise<void> {
  const opened = await log;
  showIsland(<Search openLog={() => Promise.resolve(opened)} find={find} />);
}

test("what is typed is looked for, stands in the address, and more is shown on request", async () => {
  await show(async (_, { limit }) => found(15, limit, 2));
  await expect.element(page.getByRole("searchbox")).toHaveFocus();
  await userEvent.keyboard("retry");
  await expect.element(page.getByRole("status")).toHaveTextContent("15 places found for “retry”.");
  expect(page.getByRole("listitem").elements()).toHaveLength(12);
  await expect.element(page.getByText("retry", { exact: true }).first()).toBeVisible();
  await expect
    .element(page.getByText("Behind a guess that you have not made yet: 2 places.", { exact: false }))
    .toBeVisible();
  expect(new URL(location.href).searchParams.get("q")).toBe("retry");
  await userEvent.click(page.getByRole("button", { name: "Show 3 more places" }));
  await expect.element(page.getByText("Place 15")).toBeVisible();
});

test("an address with words looks for them; an answer that comes late is not shown", async () => {
  history.replaceState(null, "", "?q=slow");
  let answerSlow = (): void => {};
  const slow = new Promise<void>((resolve) => (answerSlow = resolve));
  await show(async (query, { limit }) => {
    if (query === "slow") await slow;
    return found(query === "slow" ? 1 : 2, limit);
  });
  await expect.element(page.getByRole("searchbox")).toHaveValue("slow");
  await expect.element(page.getByRole("status")).toHaveTextContent("Looking …");
  await userEvent.fill(page.getByRole("searchbox"), "quick");
  await expect.element(page.getByRole("status")).toHaveTextContent("2 places found for “quick”.");
  answerSlow();
  await slow;
  await expect.element(page.getByRole("status")).toHaveTextContent("2 places found for “quick”.");
});

test("nothing found leads on; what failed says so, keeps the words and can be tried again", async () => {
  let isOffline = false;
  await show(async (_, { limit }) => {
    if (isOffline) throw new TypeError("Failed to fetch dynamically imported module");
    return found(0, limit);
  });
  await userEvent.fill(page.getByRole("searchbox"), "zebra");
  await expect.element(page.getByRole("status")).toHaveTextContent("Nothing found for “zebra”.");
  isOffline = true;
  await userEvent.click(page.getByRole("link", { name: "offset" }));
  await expect.element(page.getByRole("heading", { name: "The search did not come" })).toBeVisible();
  await expect.element(page.getByRole("searchbox")).toHaveValue("offset");
  isOffline = false;
  await userEvent.click(page.getByRole("button", { name: "Try again" }));
  await expect.element(page.getByRole("status")).toHaveTextContent("Nothing found for “offset”.");
});

test("lessons that this device has finished are looked through whole", async () => {
  const log = await openTestLog();
  await log.record("answer.given", recall("first"), about);
  let asked: readonly string[] = [];
  await show(async (_, { finished, limit }) => ((asked = finished), found(1, limit)), Promise.resolve(log));
  await userEvent.fill(page.getByRole("searchbox"), "retry");
  await expect.element(page.getByRole("status")).toHaveTextContent("1 place found for “retry”.");
  expect(asked).toEqual([about.lesson]);
});

test("an excerpt is text, with marks where words were found", () => {
  expect(piecesOf("a &lt;b&gt; <mark>retry</mark> & so")).toEqual([
    { text: "a <b> ", isMarked: false },
    { text: "retry", isMarked: true },
    { text: " & so", isMarked: false },
  ]);
});
