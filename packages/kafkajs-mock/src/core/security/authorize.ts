import { flagSetting, type Core } from "../core.ts";
import type { Connection } from "../request.ts";
import type { Acl } from "../state.ts";
import { aclOperations, aclPatternTypes, aclPermissions, aclResourceTypes } from "./aclCodes.ts";

const CLUSTER_NAME = "kafka-cluster";
const EVERYONE = "User:*";
const ANY_HOST = "*";

/**
 * Whether a principal may do an operation. A matching DENY wins; without any ACL on the resource only super users pass, unless
 * `allow.everyone.if.no.acl.found`. Source: apache/kafka `StandardAuthorizerData`, KIP-11.
 */
export function isAllowed(
  core: Core,
  connection: Connection,
  resourceType: number,
  resourceName: string,
  operation: number,
): boolean {
  if (!flagSetting(core, "authorizer.enabled")) return true;
  if (core.settings["super.users"].split(";").includes(connection.principal)) return true;
  const onResource = core.state.acls.filter(
    (acl) => acl.resourceType === resourceType && matchesName(acl, resourceName),
  );
  if (onResource.length === 0) return flagSetting(core, "allow.everyone.if.no.acl.found");
  const host = connection.clientHost.replace(/^\//, "");
  const applying = onResource.filter(
    (acl) =>
      (acl.principal === connection.principal || acl.principal === EVERYONE) &&
      (acl.host === ANY_HOST || acl.host === host),
  );
  const denies = (acl: Acl) =>
    acl.permissionType === aclPermissions.DENY && (acl.operation === operation || acl.operation === aclOperations.ALL);
  if (applying.some(denies)) return false;
  return applying.some((acl) => acl.permissionType === aclPermissions.ALLOW && implies(acl.operation, operation));
}

function matchesName(acl: Acl, name: string): boolean {
  if (acl.patternType === aclPatternTypes.PREFIXED) return name.startsWith(acl.resourceName);
  return acl.resourceName === name || acl.resourceName === "*";
}

/** Reading, writing, deleting and altering imply describing; altering settings implies describing them. */
function implies(granted: number, wanted: number): boolean {
  if (granted === aclOperations.ALL || granted === wanted) return true;
  if (wanted === aclOperations.DESCRIBE) {
    return ([aclOperations.READ, aclOperations.WRITE, aclOperations.DELETE, aclOperations.ALTER] as number[]).includes(
      granted,
    );
  }
  return wanted === aclOperations.DESCRIBE_CONFIGS && granted === aclOperations.ALTER_CONFIGS;
}

export function authorizeTopic(core: Core, connection: Connection, topic: string, operation: number): boolean {
  return isAllowed(core, connection, aclResourceTypes.TOPIC, topic, operation);
}

export function authorizeGroup(core: Core, connection: Connection, group: string, operation: number): boolean {
  return isAllowed(core, connection, aclResourceTypes.GROUP, group, operation);
}

export function authorizeCluster(core: Core, connection: Connection, operation: number): boolean {
  return isAllowed(core, connection, aclResourceTypes.CLUSTER, CLUSTER_NAME, operation);
}

export function authorizeTransactionalId(core: Core, connection: Connection, id: string, operation: number): boolean {
  return isAllowed(core, connection, aclResourceTypes.TRANSACTIONAL_ID, id, operation);
}
