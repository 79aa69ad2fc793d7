/**
 * DeleteAcls (key 31): what a filter matches goes, and the reply says what that was.
 *
 * Source: KIP-133, KIP-290, apache/kafka `AclApis.handleDeleteAcls`.
 * Gaps: none known.
 */
import type { DeleteAclsReply, DeleteAclsRequest } from "../../wire/messages/31-delete-acls.ts";
import { flagSetting, type Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { reply, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { matchesFilter } from "../security/aclFilters.ts";
import { authorizeCluster } from "../security/authorize.ts";

type FilterResult = DeleteAclsReply["filterResults"][number];

export function deleteAcls(core: Core, { body, connection }: Request<DeleteAclsRequest>): Outcome<DeleteAclsReply> {
  const isAllowed = authorizeCluster(core, connection, aclOperations.ALTER);
  const filterResults = body.filters.map((filter): FilterResult => {
    if (!flagSetting(core, "authorizer.enabled")) {
      return {
        errorCode: errorCodes.SECURITY_DISABLED,
        errorMessage: "No Authorizer is configured.",
        matchingAcls: [],
      };
    }
    if (!isAllowed) {
      return {
        errorCode: errorCodes.CLUSTER_AUTHORIZATION_FAILED,
        errorMessage: "Cluster authorization failed.",
        matchingAcls: [],
      };
    }
    const matching = core.state.acls.filter((acl) => matchesFilter(acl, filter));
    core.state.acls = core.state.acls.filter((acl) => !matching.includes(acl));
    const matchingAcls = matching.map((acl) => ({ errorCode: errorCodes.NONE, errorMessage: null, ...acl }));
    return { errorCode: errorCodes.NONE, errorMessage: null, matchingAcls };
  });
  return reply({ throttleTimeMs: 0, filterResults });
}
