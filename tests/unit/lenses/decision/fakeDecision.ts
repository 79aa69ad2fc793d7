import type { DecisionPicture, Glass } from "../../../../simulations/lenses/decision/DecisionPicture.ts";

/** A picture as the business could give it: each input right as often as the others, trust rising from glass to glass. */
export function fakeDecision({
  inputs,
  right,
  bar = 0.87,
  glasses = 12,
}: {
  readonly inputs: number;
  readonly right: number;
  readonly bar?: number;
  readonly glasses?: number;
}): DecisionPicture {
  const links = Array.from({ length: inputs }, (_, place) => ({ right, upTo: right ** (place + 1) }));
  const seen = ["right", "wrong", null] as const;
  return {
    now: 65 * 86_400_000,
    judged: 800,
    links,
    bar,
    glasses: Array.from({ length: glasses }, (_, decision): Glass => {
      const trust = (decision + 0.5) / glasses;
      const lastSeen = seen[decision % 3]!;
      const named = { domain: "pricing", kind: "markdown" };
      return { decision, ...named, trust, mark: 0.41, isBuilt: true, high: Math.min(1, trust + 0.2), lastSeen };
    }),
    loss: 0.2,
    gain: 0.02,
    refills: 7.2,
  };
}
