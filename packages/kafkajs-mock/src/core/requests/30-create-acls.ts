/**
 * CreateAcls (key 30).
 *
 * Behaviour: SECURITY_DISABLED without an authorizer; an ACL that is there already is created once. A principal must read "Type:name".
 * Source: KIP-133, KIP-290, apache/kafka `AclApis.handleCreateAcls`.
 * Gaps: none known.
 */
import type { CreateAclsReply, CreateAclsRequest } from "../../wire/messages/30-create-acls.ts";
import { flagSetting, type Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { reply, type Outcome, type Request } from "../request.ts";
import { aclOperations, aclPatternTypes, aclResourceTypes } from "../security/aclCodes.ts";
import { authorizeCluster } from "../security/authorize.ts";
import type { Acl } from "../state.ts";

type Creation = CreateAclsRequest["creations"][number];
type Result = CreateAclsReply["results"][number];

export function createAcls(core: Core, { body, connection }: Request<CreateAclsRequest>): Outcome<CreateAclsReply> {
  const isAllowed = authorizeCluster(core, connection, aclOperations.ALTER);
  const results = body.creations.map((creation): Result => {
    if (!flagSetting(core, "authorizer.enabled")) {
      return { errorCode: errorCodes.SECURITY_DISABLED, errorMessage: "No Authorizer is configured." };
    }
    if (!isAllowed)
      return { errorCode: errorCodes.CLUSTER_AUTHORIZATION_FAILED, errorMessage: "Cluster authorization failed." };
    const problem = problemWith(creation);
    if (problem !== null) return { errorCode: errorCodes.INVALID_REQUEST, errorMessage: problem };
    if (!core.state.acls.some((acl) => isSame(acl, creation))) core.state.acls.push({ ...creation });
    return { errorCode: errorCodes.NONE, errorMessage: null };
  });
  return reply({ throttleTimeMs: 0, results });
}

function problemWith(creation: Creation): string | null {
  if (!creation.principal.includes(":")) return `Could not parse principal from \`${creation.principal}\``;
  if (creation.resourceName === "") return "Invalid empty resource name";
  if (creation.patternType !== aclPatternTypes.LITERAL && creation.patternType !== aclPatternTypes.PREFIXED) {
    return "Invalid resourcePatternType";
  }
  if (creation.resourceType <= aclResourceTypes.ANY) return "Invalid resource type";
  if (creation.operation <= aclOperations.ANY || creation.permissionType < 2)
    return "Invalid operation or permission type";
  return null;
}

function isSame(acl: Acl, creation: Creation): boolean {
  return (Object.keys(creation) as (keyof Creation)[]).every((field) => acl[field] === creation[field]);
}
