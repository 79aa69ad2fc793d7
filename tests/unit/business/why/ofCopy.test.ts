/** What is said of every wrong copy is true of the flow it came by. */
import { describe, expect, test, vi } from "vitest";
import { architectureNames, createRecording, whyOf } from "../../../../simulations/business/index.ts";
import { FlowState } from "../../../../simulations/business/larkfield/state.ts";
import { DAY_MS, rows } from "../proofs/world.ts";

// Whole runs, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe.each(architectureNames)("every copy that is misread or mismapped, on the %s,", (architecture) => {
  const overrides = { "acquisition.day": 100, "mapping.errorShare": 0.5, "retention.days": 1 };
  const recording = createRecording({ architecture, seed: 7, years: 1, overrides });
  const days = [120, 200, 290, 364];
  const chains = days.flatMap((day) => {
    const at = recording.dayZero + day * DAY_MS + 12_345_678;
    const { flows, parameters } = recording.worldAt(at).simulation.state;
    const isMismapped = [...flows.isMismapped];
    const live = rows(flows.count).filter((flow) => flows.state[flow] === FlowState.live);
    return live.flatMap((flow) =>
      rows(parameters["facts.keys"]).map((key) => ({
        isMismapped: isMismapped[flow] === 1,
        chain: whyOf(recording, `copy:${flow}.${key}`, at),
      })),
    );
  });
  const wrong = chains.filter(({ chain }) => /^copy\.mis(read|mapped)$|^copy\.mismapped$/.test(chain[0]!.code));
  const stepOf = (code: string) =>
    wrong.flatMap(({ chain, isMismapped }) =>
      chain.filter((step) => step.code === code).map(({ parameters }) => ({ parameters, isMismapped })),
    );

  test("has a cause of its own: a definition, a mapping, or that it came before the reader was put right", () => {
    expect(wrong.length).toBeGreaterThan(10);
    for (const { chain } of wrong) {
      expect(chain[1]!.code).toMatch(/^(definition\.unknown|mapping\.wrong|copy\.readBefore)$/);
    }
  });

  test("a definition that was not understood is a later one than the one that was", () => {
    const unknown = stepOf("definition.unknown");
    expect(unknown.length).toBeGreaterThan(0);
    for (const { parameters } of unknown) expect(parameters["version"]).toBeGreaterThan(Number(parameters["known"]));
  });

  test("a mapping is called wrong only while it is", () => {
    for (const { isMismapped } of stepOf("mapping.wrong")) expect(isMismapped).toBe(true);
  });
});
