import type { RunRequest, LarkfieldRun } from "../business/index.ts";
import { toProblem } from "./CodedError.ts";
import type { Problem } from "./CodedError.ts";
import type { LarkfieldClient } from "./LarkfieldClient.ts";

export interface ManyProgress {
  /** Finished so far. */
  readonly done: number;
  readonly of: number;
  /** The run that finished last, and the request that asked for it. */
  readonly run: LarkfieldRun;
  readonly request: RunRequest;
}

/** What became of many runs. Interrupted or failed, it still holds every run that finished. */
export interface ManyRuns {
  readonly runs: readonly LarkfieldRun[];
  readonly isCancelled: boolean;
  /** The first thing that went wrong, which ended it. */
  readonly problem: Problem | null;
}

/** Plays many requests on a client, with progress after each. Never rejects. */
export async function playMany(
  client: LarkfieldClient,
  requests: readonly RunRequest[],
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: (progress: ManyProgress) => void } = {},
): Promise<ManyRuns> {
  const runs: LarkfieldRun[] = [];
  const trouble = new AbortController();
  const stopped = signal ? AbortSignal.any([signal, trouble.signal]) : trouble.signal;
  let problem: Problem | null = null;
  await Promise.all(
    requests.map(async (request) => {
      try {
        const run = await client.play(request, { signal: stopped });
        runs.push(run);
        onProgress?.({ done: runs.length, of: requests.length, run, request });
      } catch (thrown) {
        if (stopped.aborted) return;
        problem = toProblem(thrown, "worker.failed");
        trouble.abort();
      }
    }),
  );
  return { runs, isCancelled: signal?.aborted ?? false, problem };
}

/** The same request with this many seeds, beginning with its own. Seeds wrap round at 2³². */
export function overSeeds(request: RunRequest, count: number): RunRequest[] {
  return Array.from({ length: count }, (_, index) => ({ ...request, seed: (request.seed + index) % 2 ** 32 }));
}
