import { expect, test } from "vitest";
import { decodeRun, encodeRun, runInFragment } from "../../../simulations/runner/index.ts";
import { plainRun } from "./fixtures.ts";

const link = await encodeRun(plainRun);
const encoded = encodeURIComponent(`run=${link}`);

test.each([
  ["as it was made", `#run=${link}`],
  ["with the dot of its sentence", `#run=${link}.`],
  ["in brackets", `#run=${link})`],
  ["in quotation marks, at a sentence's end", `#run=${link}”.`],
  ["in angle brackets", `#run=${link}>`],
  ["with a campaign's mark", `#run=${link}&utm_source=chat`],
  ["encoded", `#${encoded}`],
  ["encoded twice", `#${encodeURIComponent(encoded)}`],
  ["with only its sign of equality encoded", `#run%3D${link}`],
  ["broken into two lines", `#run=${link.slice(0, 30)}%0D%0A ${link.slice(30)}`],
])("a link %s opens its run", async (_, fragment) => {
  expect(await decodeRun(runInFragment(fragment)!)).toEqual({ run: plainRun, view: null });
});

test.each(["", "#keep", "#running=fast", "#run=", "#%E0%A4%A"])("“%s” holds no run", (fragment) => {
  expect(runInFragment(fragment)).toBeUndefined();
});

test("a link that was cut off or changed is not made whole", async () => {
  for (const bent of [link.slice(0, -3), `${link}abc`, link.replace(".", "~")]) {
    await expect(decodeRun(runInFragment(`#run=${bent}`)!)).rejects.toMatchObject({ code: /^link\./ });
  }
});
