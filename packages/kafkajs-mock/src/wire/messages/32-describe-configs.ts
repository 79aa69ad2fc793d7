import {
  array,
  boolean,
  int16,
  int32,
  int8,
  nullableArray,
  nullableString,
  since,
  string,
  struct,
  until,
  type ValueOf,
} from "../schema.ts";

/** DescribeConfigs (key 32). A null list of names asks for every setting. */
export const describeConfigsRequest = struct({
  resources: array(struct({ resourceType: int8, resourceName: string, configurationKeys: nullableArray(string) })),
  includeSynonyms: since(1, boolean, false),
  includeDocumentation: since(3, boolean, false),
});

export const describeConfigsReply = struct({
  throttleTimeMs: int32,
  results: array(
    struct({
      errorCode: int16,
      errorMessage: nullableString,
      resourceType: int8,
      resourceName: string,
      configs: array(
        struct({
          name: string,
          value: nullableString,
          readOnly: boolean,
          isDefault: until(0, boolean, false),
          configSource: since(1, int8, -1),
          isSensitive: boolean,
          synonyms: since(1, array(struct({ name: string, value: nullableString, source: int8 })), []),
          configType: since(3, int8, 0),
          documentation: since(3, nullableString, null),
        }),
      ),
    }),
  ),
});

export const describeConfigsVersions = { flexibleFrom: 4, lowest: 0, highest: 4 };
export type DescribeConfigsRequest = ValueOf<typeof describeConfigsRequest>;
export type DescribeConfigsReply = ValueOf<typeof describeConfigsReply>;
