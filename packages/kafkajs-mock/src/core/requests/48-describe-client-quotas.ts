/**
 * DescribeClientQuotas (key 48): the quotas whose entities match a filter.
 *
 * Behaviour: each component of the filter names a kind of entity and a name, the default, or any name; `strict` leaves out entities of more kinds than that.
 * No components ask for all.
 * Source: KIP-546, apache/kafka `ClientQuotaCache.describeClientQuotas`.
 * Gaps: none known.
 */
import type {
  DescribeClientQuotasReply,
  DescribeClientQuotasRequest,
} from "../../wire/messages/48-describe-client-quotas.ts";
import type { Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { quotaEntityTypes } from "../quotas.ts";
import { reply, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeCluster } from "../security/authorize.ts";
import type { ClientQuota } from "../state.ts";

type Component = DescribeClientQuotasRequest["components"][number];

const EXACT = 0;
const DEFAULT = 1;
const ANY = 2;

export function describeClientQuotas(
  core: Core,
  { body, connection }: Request<DescribeClientQuotasRequest>,
): Outcome<DescribeClientQuotasReply> {
  const refuse = (errorCode: number, errorMessage: string) =>
    reply({ throttleTimeMs: 0, errorCode, errorMessage, entries: null });
  if (!authorizeCluster(core, connection, aclOperations.DESCRIBE_CONFIGS))
    return refuse(errorCodes.CLUSTER_AUTHORIZATION_FAILED, "Cluster authorization failed.");
  const problem = problemOf(body.components);
  if (problem !== null) return refuse(problem.errorCode, problem.errorMessage);
  const entries = [...core.state.clientQuotas.values()]
    .filter((quota) => matches(quota, body.components, body.strict))
    .map(({ entity, values }) => ({
      entity: entity.map(({ type, name }) => ({ entityType: type, entityName: name })),
      values: Object.entries(values).map(([key, value]) => ({ key, value })),
    }));
  return reply({ throttleTimeMs: 0, errorCode: errorCodes.NONE, errorMessage: "", entries });
}

function problemOf(components: readonly Component[]): { errorCode: number; errorMessage: string } | null {
  const seen = new Set<string>();
  for (const { entityType, matchType } of components) {
    if (entityType === "")
      return { errorCode: errorCodes.INVALID_REQUEST, errorMessage: "Unexpected empty filter component entity type" };
    if (!quotaEntityTypes.includes(entityType))
      return {
        errorCode: errorCodes.UNSUPPORTED_VERSION,
        errorMessage: `Unsupported entity type ${entityType}`,
      };
    if (seen.has(entityType))
      return {
        errorCode: errorCodes.INVALID_REQUEST,
        errorMessage: `Entity type ${entityType} cannot appear more than once in the filter.`,
      };
    if (![EXACT, DEFAULT, ANY].includes(matchType))
      return { errorCode: errorCodes.INVALID_REQUEST, errorMessage: `Unexpected match type: ${matchType}` };
    seen.add(entityType);
  }
  if (seen.has("ip") && (seen.has("user") || seen.has("client-id"))) {
    const errorMessage =
      "Invalid entity filter component combination, IP filter component should not be used with user or clientId filter component.";
    return { errorCode: errorCodes.INVALID_REQUEST, errorMessage };
  }
  return null;
}

function matches({ entity }: ClientQuota, components: readonly Component[], isStrict: boolean): boolean {
  if (isStrict && entity.length !== components.length) return false;
  return components.every(({ entityType, matchType, match }) => {
    const part = entity.find(({ type }) => type === entityType);
    if (part === undefined) return false;
    if (matchType === ANY) return true;
    return matchType === DEFAULT ? part.name === null : part.name === match;
  });
}
