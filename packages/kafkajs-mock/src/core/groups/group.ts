import type { Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import type { GroupState, MemberState } from "../state.ts";
import { coordinatorOf } from "./coordinator.ts";

/** A group nobody has joined yet. */
export function createGroup(core: Core, id: string): GroupState {
  const group: GroupState = {
    id,
    phase: "Empty",
    generation: 0,
    protocolType: "",
    protocol: null,
    leader: null,
    members: new Map(),
    pendingMembers: new Map(),
    instances: new Map(),
    rebalanceDeadlineMs: 0,
    initialDelay: null,
    emptySinceMs: core.state.now,
    offsets: new Map(),
    consumer: null,
    pendingOffsets: new Map(),
  };
  core.state.groups.set(id, group);
  return group;
}

/** Errors that every group request can meet before its group is looked at. */
export function judgeGroupRequest(core: Core, groupId: string, brokerId: number): number {
  if (groupId === "") return errorCodes.INVALID_GROUP_ID;
  return coordinatorOf(core, groupId) === brokerId ? errorCodes.NONE : errorCodes.NOT_COORDINATOR;
}

/** Whether a member may speak for the group: known, not replaced by another with its instance id, in this generation. */
export function judgeMember(
  group: GroupState,
  memberId: string,
  instanceId: string | null,
  generation: number,
): number {
  if (instanceId !== null) {
    const owner = group.instances.get(instanceId);
    if (owner === undefined) return errorCodes.UNKNOWN_MEMBER_ID;
    if (owner !== memberId) return errorCodes.FENCED_INSTANCE_ID;
  }
  if (!group.members.has(memberId)) return errorCodes.UNKNOWN_MEMBER_ID;
  return generation === group.generation ? errorCodes.NONE : errorCodes.ILLEGAL_GENERATION;
}

/** The longest a rebalance waits for its members. */
export function rebalanceTimeoutOf(group: GroupState): number {
  let longest = 0;
  for (const member of group.members.values()) longest = Math.max(longest, member.rebalanceTimeoutMs);
  return longest;
}

/** The protocols that every member knows. */
export function sharedProtocols(group: GroupState): string[] {
  const members = [...group.members.values()];
  const [first] = members;
  if (first === undefined) return [];
  return first.protocols
    .map(({ name }) => name)
    .filter((name) => members.every((member) => member.protocols.some((protocol) => protocol.name === name)));
}

/** Each member votes for the first of its protocols that all know; the most votes win. Source: apache/kafka `ClassicGroup.selectProtocol`. */
export function selectProtocol(group: GroupState): string {
  const candidates = sharedProtocols(group);
  const votes = new Map<string, number>();
  for (const member of group.members.values()) {
    const choice = member.protocols.find(({ name }) => candidates.includes(name));
    if (choice !== undefined) votes.set(choice.name, (votes.get(choice.name) ?? 0) + 1);
  }
  let winner = candidates[0] ?? "";
  for (const [name, count] of votes) if (count > (votes.get(winner) ?? 0)) winner = name;
  return winner;
}

/** Whether a joiner's protocols fit the group. An empty group takes any. */
export function supportsProtocols(
  group: GroupState,
  protocolType: string,
  names: readonly string[],
  exceptMember: string | null,
): boolean {
  if (protocolType === "" || names.length === 0) return false;
  const others = [...group.members.values()].filter((member) => member.id !== exceptMember);
  if (others.length === 0) return true;
  if (group.protocolType !== protocolType) return false;
  return names.some((name) => others.every((member) => member.protocols.some((protocol) => protocol.name === name)));
}

export function metadataOf(member: MemberState, protocol: string | null): Uint8Array {
  return member.protocols.find(({ name }) => name === protocol)?.metadata ?? new Uint8Array();
}

/** Whether a rejoining member says the same as before, so that no rebalance is needed. */
export function hasSameProtocols(
  member: MemberState,
  protocols: readonly { name: string; metadata: Uint8Array }[],
): boolean {
  return (
    member.protocols.length === protocols.length &&
    member.protocols.every((known, index) => {
      const said = protocols[index];
      return said !== undefined && said.name === known.name && equalBytes(said.metadata, known.metadata);
    })
  );
}

function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.byteLength !== b.byteLength) return false;
  for (let index = 0; index < a.byteLength; index++) if (a[index] !== b[index]) return false;
  return true;
}
