/**
 * DescribeUserScramCredentials (key 50): which SCRAM mechanisms users have credentials for, and how many iterations.
 *
 * Behaviour: null or no users ask for all. A user without credentials is RESOURCE_NOT_FOUND, one who is named twice DUPLICATE_RESOURCE.
 * Source: KIP-554, apache/kafka `ScramPublisher`, `ScramImage.describe`.
 * Gaps: none known.
 */
import type {
  DescribeUserScramCredentialsReply,
  DescribeUserScramCredentialsRequest,
} from "../../wire/messages/50-describe-user-scram-credentials.ts";
import type { Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { reply, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeCluster } from "../security/authorize.ts";
import { scramMechanisms } from "../security/scram.ts";

type Result = DescribeUserScramCredentialsReply["results"][number];

export function describeUserScramCredentials(
  core: Core,
  { body, connection }: Request<DescribeUserScramCredentialsRequest>,
): Outcome<DescribeUserScramCredentialsReply> {
  const answer = (errorCode: number, errorMessage: string | null, results: Result[]) =>
    reply({ throttleTimeMs: 0, errorCode, errorMessage, results });
  if (!authorizeCluster(core, connection, aclOperations.DESCRIBE))
    return answer(errorCodes.CLUSTER_AUTHORIZATION_FAILED, "Cluster authorization failed.", []);
  const asked = (body.users ?? []).map(({ name }) => name);
  const names = asked.length > 0 ? asked : core.state.scramUsers.map(({ name }) => name);
  const results = [...new Set(names)].map((name) => {
    const isRepeated = asked.filter((other) => other === name).length > 1;
    return isRepeated ? repeated(name) : describe(core, name);
  });
  return answer(errorCodes.NONE, "", results);
}

function repeated(user: string): Result {
  const errorMessage = `Cannot describe SCRAM credentials for the same user twice in a single request: ${user}`;
  return { user, errorCode: errorCodes.DUPLICATE_RESOURCE, errorMessage, credentials: [] };
}

function describe(core: Core, user: string): Result {
  const credentials = core.state.scramUsers
    .filter(({ name }) => name === user)
    .map(({ mechanism, iterations }) => ({ mechanism: scramMechanisms.indexOf(mechanism), iterations }));
  if (credentials.length > 0) return { user, errorCode: errorCodes.NONE, errorMessage: "", credentials };
  const errorMessage = `Attempt to describe a user credential that does not exist: ${user}`;
  return { user, errorCode: errorCodes.RESOURCE_NOT_FOUND, errorMessage, credentials };
}
