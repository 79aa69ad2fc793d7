import type { Core } from "../core.ts";
import type { Connection } from "../request.ts";
import { aclOperations, aclResourceTypes } from "./aclCodes.ts";
import { authorizeCluster, isAllowed } from "./authorize.ts";

/** Stands for operations that were not asked for. */
export const UNKNOWN_OPERATIONS = -2_147_483_648;

const {
  READ,
  WRITE,
  CREATE,
  DELETE,
  ALTER,
  DESCRIBE,
  CLUSTER_ACTION,
  DESCRIBE_CONFIGS,
  ALTER_CONFIGS,
  IDEMPOTENT_WRITE,
} = aclOperations;

/** What may be done to each kind of resource at all. Source: apache/kafka `AclEntry.supportedOperations`. */
const topicKinds = [READ, WRITE, CREATE, DESCRIBE, DELETE, ALTER, DESCRIBE_CONFIGS, ALTER_CONFIGS];
const groupKinds = [READ, DESCRIBE, DELETE, DESCRIBE_CONFIGS, ALTER_CONFIGS];
const clusterKinds = [CREATE, CLUSTER_ACTION, DESCRIBE_CONFIGS, ALTER_CONFIGS, IDEMPOTENT_WRITE, ALTER, DESCRIBE];

/** What a client may do to a topic: one bit per operation, at the place of its number (KIP-430). */
export function topicOperations(core: Core, connection: Connection, topic: string): number {
  return bitsOf(topicKinds, (operation) => isAllowed(core, connection, aclResourceTypes.TOPIC, topic, operation));
}

export function groupOperations(core: Core, connection: Connection, group: string): number {
  return bitsOf(groupKinds, (operation) => isAllowed(core, connection, aclResourceTypes.GROUP, group, operation));
}

export function clusterOperations(core: Core, connection: Connection): number {
  return bitsOf(clusterKinds, (operation) => authorizeCluster(core, connection, operation));
}

function bitsOf(operations: readonly number[], isGranted: (operation: number) => boolean): number {
  return operations.filter(isGranted).reduce((bits, operation) => bits | (1 << operation), 0);
}
