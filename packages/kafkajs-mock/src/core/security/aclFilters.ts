import type { Acl } from "../state.ts";
import { aclOperations, aclPatternTypes, aclPermissions, aclResourceTypes } from "./aclCodes.ts";

/** A filter as the wire carries it; null and ANY match everything. */
export interface AclFilter {
  readonly resourceType: number;
  readonly resourceName: string | null;
  readonly patternType: number;
  readonly principal: string | null;
  readonly host: string | null;
  readonly operation: number;
  readonly permissionType: number;
}

/** Source: apache/kafka `ResourcePatternFilter.matches`, `AccessControlEntryFilter.matches`. */
export function matchesFilter(acl: Acl, filter: AclFilter): boolean {
  return (
    (filter.resourceType === aclResourceTypes.ANY || filter.resourceType === acl.resourceType) &&
    matchesPattern(acl, filter) &&
    (filter.principal === null || filter.principal === acl.principal) &&
    (filter.host === null || filter.host === acl.host) &&
    (filter.operation === aclOperations.ANY || filter.operation === acl.operation) &&
    (filter.permissionType === aclPermissions.ANY || filter.permissionType === acl.permissionType)
  );
}

function matchesPattern(acl: Acl, { patternType, resourceName }: AclFilter): boolean {
  if (patternType === aclPatternTypes.MATCH) {
    if (resourceName === null) return true;
    if (acl.patternType === aclPatternTypes.PREFIXED) return resourceName.startsWith(acl.resourceName);
    return acl.resourceName === resourceName || acl.resourceName === "*";
  }
  if (patternType !== aclPatternTypes.ANY && patternType !== acl.patternType) return false;
  return resourceName === null || resourceName === acl.resourceName;
}
