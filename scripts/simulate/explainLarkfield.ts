/** Why something of one run of Larkfield is as it is, in words or as data: `--why ticket:134 [--at DAY]`. */
import { createRecording, EPOCH, readWhyId, whyOf, writeWhyId } from "../../simulations/business/index.ts";
import type { RunRequest } from "../../simulations/business/index.ts";
import { DAY_MS } from "../../simulations/kernel/index.ts";
import { simulate as words } from "../../src/words/en/simulate.ts";
import { instantOfDay } from "./instantOfDay.ts";
import type { SimulateOptions } from "./readOptions.ts";

/** Prints the chain of causes. `scenario` is "id@version". @throws UsageError, and BusinessError for an id of nothing */
export function explainLarkfield(request: RunRequest, scenario: string, options: SimulateOptions): void {
  const id = readWhyId(options.why!);
  const recording = createRecording(request);
  const { dayZero, endAt } = recording;
  const day = options.at ?? (endAt - dayZero) / DAY_MS;
  const at = instantOfDay(day, recording);
  const dayOf = (instant: number): number => (instant - dayZero) / DAY_MS;
  const chain = whyOf(recording, id, at);
  const { architecture, seed } = request;
  const asked = writeWhyId(id);
  if (options.json) {
    const steps = chain.map((step) => ({ ...step, day: dayOf(step.at) }));
    const report = { epoch: EPOCH, scenario, architecture, seed, id: asked, at, day, chain: steps };
    return console.log(JSON.stringify(report));
  }
  console.log(words.whyTitle({ id: asked, architecture, seed, day }));
  chain.forEach(({ code, at: instant, parameters, about }, index) => {
    const further = index > 0 && about !== undefined && about.id !== chain[0]!.about?.id ? about.id : null;
    const told = { code, at: instant, facts: parameters, day: dayOf(instant), further, isFirst: index === 0 };
    console.log(words.cause(told));
  });
}
