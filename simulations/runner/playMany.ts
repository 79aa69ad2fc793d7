import type { Outline } from "../lens/index.ts";
import { toProblem } from "./CodedError.ts";
import type { Problem } from "./CodedError.ts";
import type { Run } from "./Run.ts";
import type { RunClient } from "./RunClient.ts";

export interface ManyProgress {
  /** Finished so far. */
  readonly done: number;
  readonly of: number;
  /** The run that finished last, and what it gave. */
  readonly run: Run;
  readonly outline: Outline;
}

/** What became of many runs. Interrupted or failed, it still holds every run that finished. */
export interface ManyRuns {
  readonly outlines: readonly Outline[];
  readonly isCancelled: boolean;
  /** The first thing that went wrong, which ended it. */
  readonly problem: Problem | null;
}

/** Plays many runs on a client, with progress after each. Never rejects. */
export async function playMany(
  client: Pick<RunClient, "play">,
  lens: string,
  runs: readonly Run[],
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: (progress: ManyProgress) => void } = {},
): Promise<ManyRuns> {
  const outlines: Outline[] = [];
  const trouble = new AbortController();
  const stopped = signal ? AbortSignal.any([signal, trouble.signal]) : trouble.signal;
  let problem: Problem | null = null;
  await Promise.all(
    runs.map(async (run) => {
      try {
        const outline = await client.play(lens, run, { signal: stopped });
        outlines.push(outline);
        onProgress?.({ done: outlines.length, of: runs.length, outline, run });
      } catch (thrown) {
        if (stopped.aborted) return;
        problem = toProblem(thrown, "worker.failed");
        trouble.abort();
      }
    }),
  );
  return { outlines, isCancelled: signal?.aborted ?? false, problem };
}

/** The same run with this many seeds, beginning with its own. Seeds wrap round at 2³². */
export function overSeeds(run: Run, count: number): Run[] {
  return Array.from({ length: count }, (_, index) => ({ ...run, seed: (run.seed + index) % 2 ** 32 }));
}
