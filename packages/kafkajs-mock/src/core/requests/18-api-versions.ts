/**
 * ApiVersions (key 18): which versions of which requests are served.
 *
 * Behaviour: a version the broker does not know is answered in version 0 with UNSUPPORTED_VERSION and the range of ApiVersions itself (KIP-511). From version
 * 3 on the client names its software; characters outside letters, digits, dots and hyphens are INVALID_REQUEST.
 * Source: apache/kafka `KafkaApis.handleApiVersionsRequest`, `SimpleApiVersionManager`.
 * Gaps: no finalised features are told (KIP-584).
 */
import type { ApiVersionsReply, ApiVersionsRequest } from "../../wire/messages/18-api-versions.ts";
import { advertisedVersions, isServed } from "../advertisedVersions.ts";
import { apiKeys, type ApiName } from "../apiKeys.ts";
import type { Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { reply, type Outcome, type Request } from "../request.ts";

const LEGAL_SOFTWARE = /^[a-zA-Z0-9](?:[a-zA-Z0-9\-.]*[a-zA-Z0-9])?$/;

export function apiVersions(core: Core, { body, version }: Request<ApiVersionsRequest>): Outcome<ApiVersionsReply> {
  const isNamed = LEGAL_SOFTWARE.test(body.clientSoftwareName) && LEGAL_SOFTWARE.test(body.clientSoftwareVersion);
  if (version >= 3 && !isNamed) return reply({ errorCode: errorCodes.INVALID_REQUEST, apiKeys: [], throttleTimeMs: 0 });
  const keys = (Object.keys(apiKeys) as ApiName[])
    .filter((api) => isServed(api, core.compatibility))
    .map((api) => keyRange(core, api));
  return reply({ errorCode: errorCodes.NONE, apiKeys: keys, throttleTimeMs: 0 });
}

/** The answer to an ApiVersions request of a version from the future. */
export function unsupportedApiVersions(core: Core): ApiVersionsReply {
  return { errorCode: errorCodes.UNSUPPORTED_VERSION, apiKeys: [keyRange(core, "apiVersions")], throttleTimeMs: 0 };
}

function keyRange(core: Core, api: ApiName): ApiVersionsReply["apiKeys"][number] {
  const [minVersion, maxVersion] = advertisedVersions(api, core.compatibility);
  return { apiKey: apiKeys[api], minVersion, maxVersion };
}
