/**
 * DescribeAcls (key 29): the ACLs that match a filter.
 *
 * Behaviour: SECURITY_DISABLED without an authorizer. Pattern type MATCH finds every ACL that applies to the name, ANY every pattern type.
 * Source: KIP-133, KIP-290, apache/kafka `AclBindingFilter`.
 * Gaps: none known.
 */
import type { DescribeAclsReply, DescribeAclsRequest } from "../../wire/messages/29-describe-acls.ts";
import { flagSetting, type Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { reply, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { matchesFilter } from "../security/aclFilters.ts";
import { authorizeCluster } from "../security/authorize.ts";

export function describeAcls(
  core: Core,
  { body, connection }: Request<DescribeAclsRequest>,
): Outcome<DescribeAclsReply> {
  const refuse = (errorCode: number, errorMessage: string) =>
    reply({ throttleTimeMs: 0, errorCode, errorMessage, resources: [] });
  if (!flagSetting(core, "authorizer.enabled"))
    return refuse(errorCodes.SECURITY_DISABLED, "No Authorizer is configured.");
  if (!authorizeCluster(core, connection, aclOperations.DESCRIBE)) {
    return refuse(errorCodes.CLUSTER_AUTHORIZATION_FAILED, "Cluster authorization failed.");
  }
  const resources: DescribeAclsReply["resources"] = [];
  for (const acl of core.state.acls.filter((candidate) => matchesFilter(candidate, body))) {
    const { resourceType, resourceName, patternType, principal, host, operation, permissionType } = acl;
    let resource = resources.find(
      (known) =>
        known.resourceType === resourceType && known.resourceName === resourceName && known.patternType === patternType,
    );
    if (resource === undefined) {
      resource = { resourceType, resourceName, patternType, acls: [] };
      resources.push(resource);
    }
    resource.acls.push({ principal, host, operation, permissionType });
  }
  return reply({ throttleTimeMs: 0, errorCode: errorCodes.NONE, errorMessage: null, resources });
}
