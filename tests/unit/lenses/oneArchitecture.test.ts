import { expect, test } from "vitest";
import { architectureNames } from "../../../simulations/business/index.ts";
import { lens as contract } from "../../../simulations/lenses/contract/lens.ts";
import { model as contractModel } from "../../../simulations/lenses/contract/model.ts";
import { lens as outage } from "../../../simulations/lenses/outage/lens.ts";
import { model as outageModel } from "../../../simulations/lenses/outage/model.ts";
import { lens as queue } from "../../../simulations/lenses/queue/lens.ts";
import { model as queueModel } from "../../../simulations/lenses/queue/model.ts";
import { newRun, playOnce } from "../../../simulations/runner/index.ts";

test.each([
  { lens: contract, model: contractModel },
  { lens: outage, model: outageModel },
  { lens: queue, model: queueModel },
])(
  "$lens.id offers no architecture, and shows the same under each",
  (seenBy) => {
    const { reference } = seenBy.lens.pinned;
    const [first, ...others] = architectureNames.map(
      (architecture) => playOnce(newRun({ ...reference, architecture }), seenBy).brief,
    );
    expect(seenBy.lens.isOneArchitecture).toBe(true);
    for (const brief of others) expect(brief).toEqual(first);
  },
  60_000,
);
