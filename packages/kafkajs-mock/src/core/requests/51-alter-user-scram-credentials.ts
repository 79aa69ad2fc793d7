/**
 * AlterUserScramCredentials (key 51): stores and deletes SCRAM credentials; the client sends salted passwords.
 *
 * Behaviour: at least 4096 and at most 16384 iterations, a known mechanism, a name, a credential only once. Deleting what is not there is
 * RESOURCE_NOT_FOUND. Where one change of a user is refused, none of that user's is made.
 * Source: KIP-554, apache/kafka `ScramControlManager.alterCredentials`.
 * Gaps: a cluster without SCRAM (`createCluster` in a browser) answers UNSUPPORTED_SASL_MECHANISM.
 */
import type {
  AlterUserScramCredentialsReply,
  AlterUserScramCredentialsRequest,
} from "../../wire/messages/51-alter-user-scram-credentials.ts";
import type { Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { reply, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeCluster } from "../security/authorize.ts";
import { saltedScramUser, scramMechanisms } from "../security/scram.ts";
import { judgeController } from "../topics/judgeController.ts";

type Upsertion = AlterUserScramCredentialsRequest["upsertions"][number];
type Deletion = AlterUserScramCredentialsRequest["deletions"][number];
type Result = AlterUserScramCredentialsReply["results"][number];
type Verdict = Pick<Result, "errorCode" | "errorMessage">;

const FEWEST_ITERATIONS = 4_096;
const MOST_ITERATIONS = 16_384;

export function alterUserScramCredentials(
  core: Core,
  { body, connection }: Request<AlterUserScramCredentialsRequest>,
): Outcome<AlterUserScramCredentialsReply> {
  const changes = [...body.deletions, ...body.upsertions];
  const users = [...new Set(changes.map(({ name }) => name))];
  const general = judgeRequest(
    core,
    judgeController(core, connection),
    authorizeCluster(core, connection, aclOperations.ALTER),
  );
  const results = users.map((user): Result => {
    const upsertions = body.upsertions.filter(({ name }) => name === user);
    const deletions = body.deletions.filter(({ name }) => name === user);
    const verdict = general ?? judgeUser(core, user, deletions, upsertions);
    if (verdict !== null) return { user, ...verdict };
    for (const deletion of deletions) forget(core, deletion);
    for (const upsertion of upsertions) store(core, upsertion);
    return { user, errorCode: errorCodes.NONE, errorMessage: null };
  });
  return reply({ throttleTimeMs: 0, results });
}

function judgeRequest(core: Core, controller: number, isAllowed: boolean): Verdict | null {
  if (controller !== errorCodes.NONE) return { errorCode: controller, errorMessage: null };
  if (!isAllowed)
    return { errorCode: errorCodes.CLUSTER_AUTHORIZATION_FAILED, errorMessage: "Cluster authorization failed." };
  return core.scram === null
    ? { errorCode: errorCodes.UNSUPPORTED_SASL_MECHANISM, errorMessage: "This cluster was started without SCRAM" }
    : null;
}

function judgeUser(core: Core, user: string, deletions: Deletion[], upsertions: Upsertion[]): Verdict | null {
  const refuse = (errorCode: number, errorMessage: string): Verdict => ({ errorCode, errorMessage });
  if (user === "") return refuse(errorCodes.UNACCEPTABLE_CREDENTIAL, "Username must not be empty");
  const mechanisms = [...deletions, ...upsertions].map(({ mechanism }) => mechanism);
  if (mechanisms.some((mechanism) => !isKnown(mechanism)))
    return refuse(errorCodes.UNSUPPORTED_SASL_MECHANISM, "Unknown SCRAM mechanism");
  if (new Set(mechanisms).size < mechanisms.length)
    return refuse(errorCodes.DUPLICATE_RESOURCE, "A user credential cannot be altered twice in the same request");
  for (const { iterations } of upsertions) {
    if (iterations < FEWEST_ITERATIONS) return refuse(errorCodes.UNACCEPTABLE_CREDENTIAL, "Too few iterations");
    if (iterations > MOST_ITERATIONS) return refuse(errorCodes.UNACCEPTABLE_CREDENTIAL, "Too many iterations");
  }
  const isMissing = deletions.some((deletion) => !core.state.scramUsers.some((known) => isSame(known, deletion)));
  return isMissing
    ? refuse(errorCodes.RESOURCE_NOT_FOUND, "Attempt to delete a user credential that does not exist")
    : null;
}

function isKnown(mechanism: number): boolean {
  return mechanism > 0 && mechanism < scramMechanisms.length;
}

function isSame(known: { name: string; mechanism: string }, change: { name: string; mechanism: number }): boolean {
  return known.name === change.name && known.mechanism === scramMechanisms[change.mechanism];
}

function forget(core: Core, deletion: { name: string; mechanism: number }): void {
  core.state.scramUsers = core.state.scramUsers.filter((known) => !isSame(known, deletion));
}

function store(core: Core, upsertion: Upsertion): void {
  if (core.scram === null) return;
  forget(core, upsertion);
  const { name, salt, saltedPassword, iterations } = upsertion;
  const mechanism = scramMechanisms[upsertion.mechanism] as string;
  core.state.scramUsers.push(saltedScramUser(core.scram, name, mechanism, saltedPassword, salt, iterations));
}
