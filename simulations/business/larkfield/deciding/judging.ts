import { faultOf, knownValue, readValue } from "../facts/copies.ts";
import { NONE, Transport, Wrong } from "../state.ts";
import type { LarkfieldState } from "../state.ts";

export const RIGHT = -1;

/** Of the input judged last: now minus the last instant it was known equal to its source; −1 when it could not be read. */
export const lastJudged = { ageMs: 0 };

/**
 * Reads one input of a decision, a key over a flow, and compares it with the truth of this instant: RIGHT, or the first of
 * `wrongCauses` that applies. Decisions, the audit of all copies and `why` all ask here.
 */
export function judgeInput(state: LarkfieldState, flow: number, key: number, now: number): number {
  const { flows, truth, types, domains, copies, facts, parameters } = state;
  const type = flows.type[flow]!;
  const keys = parameters["facts.keys"];
  const typeKey = type * keys + key;
  const x = truth.x[typeKey]!;
  const transport = flows.transport[flow]!;
  if (transport === Transport.call) {
    lastJudged.ageMs = 0;
    if (domains.sourceDownAt[types.domain[type]!] !== NONE) {
      lastJudged.ageMs = -1;
      return Wrong.missing;
    }
    const version = types.version[type]!;
    const known = knownValue(state, typeKey);
    if (readValue(state, flow, key, known, version) === x) return RIGHT;
    return known === x ? faultOf(state, flow, key, version) - 1 : Wrong.late;
  }
  const copy = flow * keys + key;
  const row = copies.fact[copy]!;
  if (row === NONE) {
    lastJudged.ageMs = -1;
    return Wrong.missing;
  }
  lastJudged.ageMs = transport === Transport.file ? now - flows.fileAt[flow]! : topicAge(state, flow, type, now);
  if (copies.value[copy] === x) return RIGHT;
  if (facts.x[row] !== x) {
    // A file brings what the topic lost: its copy is only late.
    return transport === Transport.topic && facts.lost[truth.fact[typeKey]!] === 1 ? Wrong.lost : Wrong.late;
  }
  return copies.fault[copy]! - 1;
}

/** What a reader of a topic knows: it was equal to its source one delivery ago, unless somebody went down before. */
function topicAge(state: LarkfieldState, flow: number, type: number, now: number): number {
  const { domains, types, flows, parameters, brokerDownAt } = state;
  const delayMs = parameters["topic.delayMs"];
  const sourceDownAt = domains.sourceDownAt[types.domain[type]!]!;
  const readerDownAt = domains.readerDownAt[flows.reader[flow]!]!;
  let equalAt = now - delayMs;
  if (sourceDownAt !== NONE) equalAt = Math.min(equalAt, sourceDownAt);
  if (brokerDownAt !== NONE) equalAt = Math.min(equalAt, brokerDownAt);
  if (readerDownAt !== NONE) equalAt = Math.min(equalAt, readerDownAt - delayMs);
  return now - equalAt;
}
