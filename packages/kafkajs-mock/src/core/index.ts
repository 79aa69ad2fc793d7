export { createBroker } from "./broker.ts";
export type { Broker, BrokerAddress, BrokerOptions } from "./broker.ts";
export type { Compatibility } from "./core.ts";
export { errorCodes, errorName } from "./error-codes.ts";
export type { ErrorName } from "./error-codes.ts";
export type { Happening, HappeningListener } from "./happenings.ts";
export type { Connection, Outcome, Request } from "./request.ts";
export type { ServerSettingName, ServerSettings } from "./server-settings.ts";
