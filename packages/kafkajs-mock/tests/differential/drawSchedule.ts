import { numbersFrom } from "../vectors/numbersFrom.ts";

/** One thing that happens to the cluster. Members are numbered; a number is used once. */
export type Step =
  | { kind: "send"; producer: "plain" | "idempotent"; partition: number; count: number }
  | { kind: "transaction"; end: "commit" | "abort" | "crash"; partitions: readonly number[]; count: number }
  | { kind: "join"; member: number }
  | { kind: "leave" | "crash"; member: number }
  | { kind: "inspect" }
  | { kind: "wait"; durationMs: number }
  | { kind: "disturb"; disturbance: "move leader" | "stop broker" | "cut connections" | "delay"; choice: number };

export interface Schedule {
  seed: number;
  partitionCount: number;
  steps: readonly Step[];
}

const STEP_COUNT = 24;
const MOST_MEMBERS = 3;

/** Draws what happens from a seed. `isChaotic` adds disturbances of brokers and connections. */
export function drawSchedule(seed: number, isChaotic: boolean): Schedule {
  const next = numbersFrom(seed * 2_654_435 + 1);
  const partitionCount = 1 + next(3);
  const members: number[] = [];
  let memberCount = 0;
  const partition = () => next(partitionCount);
  const steps = Array.from({ length: STEP_COUNT }, (): Step => {
    const dice = next(100);
    if (dice < 25) return { kind: "send", producer: "plain", partition: partition(), count: 1 + next(5) };
    if (dice < 45) return { kind: "send", producer: "idempotent", partition: partition(), count: 1 + next(5) };
    if (dice < 65) {
      const end = (["commit", "commit", "abort", "crash"] as const)[next(4)]!;
      return { kind: "transaction", end, partitions: [partition(), partition()], count: 1 + next(3) };
    }
    if (dice < 85) {
      if (members.length === 0 || (members.length < MOST_MEMBERS && next(2) === 0)) {
        members.push(memberCount);
        return { kind: "join", member: memberCount++ };
      }
      const [member] = members.splice(next(members.length), 1);
      return { kind: next(3) === 0 ? "crash" : "leave", member: member! };
    }
    if (dice < 90) return { kind: "inspect" };
    if (dice < 94 || !isChaotic) return { kind: "wait", durationMs: next(120) };
    const disturbance = (["move leader", "stop broker", "cut connections", "delay"] as const)[next(4)]!;
    return { kind: "disturb", disturbance, choice: next(1_000) };
  });
  return { seed, partitionCount, steps };
}
