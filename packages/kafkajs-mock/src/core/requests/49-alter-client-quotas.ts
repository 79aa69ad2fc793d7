/**
 * AlterClientQuotas (key 49): sets and removes the quotas of users, client ids, pairs of both, and addresses.
 *
 * Behaviour: `producer_byte_rate` and `consumer_byte_rate` throttle; the most particular entity that matches a client wins (user and client id before user
 * before client id, a name before the default). The others are stored and described.
 * Source: KIP-546, KIP-612, apache/kafka `ClientQuotaControlManager`, `QuotaConfig`.
 * Gaps: `request_percentage`, `controller_mutation_rate` and `connection_creation_rate` throttle nothing.
 */
import type { AlterClientQuotasReply, AlterClientQuotasRequest } from "../../wire/messages/49-alter-client-quotas.ts";
import type { Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { changeQuota, quotaEntityTypes } from "../quotas.ts";
import { reply, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeCluster } from "../security/authorize.ts";
import { judgeController } from "../topics/judgeController.ts";

type Entry = AlterClientQuotasRequest["entries"][number];
type Verdict = Pick<AlterClientQuotasReply["entries"][number], "errorCode" | "errorMessage">;

const INTEGER_KEYS = ["producer_byte_rate", "consumer_byte_rate"];
const CLIENT_KEYS = [...INTEGER_KEYS, "request_percentage", "controller_mutation_rate"];
const ADDRESS_KEYS = ["connection_creation_rate"];
const FINE: Verdict = { errorCode: errorCodes.NONE, errorMessage: null };

export function alterClientQuotas(
  core: Core,
  { body, connection }: Request<AlterClientQuotasRequest>,
): Outcome<AlterClientQuotasReply> {
  const controller = judgeController(core, connection);
  const isAllowed = authorizeCluster(core, connection, aclOperations.ALTER_CONFIGS);
  const entries = body.entries.map((entry) => {
    let verdict = FINE;
    if (controller !== errorCodes.NONE) verdict = { errorCode: controller, errorMessage: null };
    else if (!isAllowed)
      verdict = { errorCode: errorCodes.CLUSTER_AUTHORIZATION_FAILED, errorMessage: "Cluster authorization failed." };
    else verdict = judgeEntity(entry) ?? judgeValues(entry) ?? FINE;
    if (verdict.errorCode === errorCodes.NONE && !body.validateOnly) {
      const entity = entry.entity.map(({ entityType, entityName }) => ({ type: entityType, name: entityName }));
      for (const { key, value, remove } of entry.operations) changeQuota(core, entity, key, remove ? null : value);
    }
    const sorted = [...entry.entity].sort((a, b) => (a.entityType < b.entityType ? -1 : 1));
    return { ...verdict, entity: sorted };
  });
  return reply({ throttleTimeMs: 0, entries });
}

function invalid(errorMessage: string): Verdict {
  return { errorCode: errorCodes.INVALID_REQUEST, errorMessage };
}

function judgeEntity({ entity }: Entry): Verdict | null {
  if (entity.length === 0) return invalid("Invalid empty client quota entity");
  const types = entity.map(({ entityType }) => entityType);
  for (const { entityType, entityName } of entity) {
    if (types.filter((type) => type === entityType).length > 1)
      return invalid(`Duplicate client quota entity type: ${entityType}`);
    if (!quotaEntityTypes.includes(entityType)) return invalid(`Unhandled client quota entity type: ${entityType}`);
    if (entityName === "") return invalid(`Empty ${entityType} not supported`);
  }
  if (types.includes("ip") && types.length > 1)
    return invalid("Invalid quota entity combination, IP entity should not be used with user/client ID entity.");
  return null;
}

function judgeValues({ entity, operations }: Entry): Verdict | null {
  const keys = entity.some(({ entityType }) => entityType === "ip") ? ADDRESS_KEYS : CLIENT_KEYS;
  for (const { key, value, remove } of operations) {
    if (!keys.includes(key)) return invalid(`Invalid configuration key ${key}`);
    if (remove) continue;
    if (!(value > 0)) return invalid(`Quota ${key} must be greater than 0`);
    if (INTEGER_KEYS.includes(key) && !Number.isInteger(value)) return invalid(`${key} cannot be a fractional value.`);
  }
  return null;
}
