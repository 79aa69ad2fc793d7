import type { Family, Scenario } from "../Scenario.ts";
import { pause, until } from "../until.ts";
import type { WireClient } from "../wireClient.ts";

const TOPIC = 2;
const BROKER = 4;
const operations = { set: 0, delete: 1, append: 2, subtract: 3 } as const;
const elections = { preferred: 0, unclean: 1 } as const;

interface Change {
  name: string;
  operation: keyof typeof operations;
  value?: string | null;
}

async function alter(
  wire: WireClient,
  resourceName: string,
  changes: readonly Change[],
  { resourceType = TOPIC, validateOnly = false } = {},
) {
  const configs = changes.map(({ name, operation, value = null }) => ({
    name,
    operation: operations[operation],
    value,
  }));
  const resources = [{ resourceType, resourceName, configs }];
  const answer = await wire.ask("incrementalAlterConfigs", 1, { resources, validateOnly });
  const { errorCode, errorMessage } = answer.responses[0];
  return { errorCode, errorMessage };
}

async function settingsOf(wire: WireClient, resourceName: string, names: readonly string[]) {
  const resources = [{ resourceType: TOPIC, resourceName, configurationKeys: [...names] }];
  const answer = await wire.ask("describeConfigs", 2, { resources, includeSynonyms: false });
  const configs = answer.results[0].configs.map(({ name, value, configSource }: Record<string, unknown>) => [
    name,
    value,
    configSource,
  ]);
  return configs.sort();
}

/** Changes reach the other brokers of a real cluster a moment later. */
async function settles(wire: WireClient, topic: string, name: string, value: string) {
  await until(`${name} is ${value}`, async () => (await settingsOf(wire, topic, [name]))[0][1] === value);
}

const scenarios: Scenario[] = [
  {
    name: "incrementalAlterConfigs sets, deletes, appends to and subtracts from single settings",
    rule: "KIP-339",
    async run(stage) {
      const topic = await stage.topic({ configs: { "retention.ms": "5000", "segment.bytes": "2000000" } });
      const wire = stage.wire();
      const names = ["cleanup.policy", "retention.ms", "segment.bytes", "max.message.bytes"];
      stage.note("set", await alter(wire, topic, [{ name: "max.message.bytes", operation: "set", value: "5000" }]));
      await settles(wire, topic, "max.message.bytes", "5000");
      stage.note("settings", await settingsOf(wire, topic, names));
      stage.note("delete", await alter(wire, topic, [{ name: "segment.bytes", operation: "delete" }]));
      stage.note("delete unset", await alter(wire, topic, [{ name: "flush.ms", operation: "delete" }]));
      stage.note(
        "append",
        await alter(wire, topic, [{ name: "cleanup.policy", operation: "append", value: "compact" }]),
      );
      await settles(wire, topic, "cleanup.policy", "delete,compact");
      stage.note("settings", await settingsOf(wire, topic, names));
      stage.note(
        "append",
        await alter(wire, topic, [{ name: "cleanup.policy", operation: "append", value: "compact" }]),
      );
      stage.note(
        "subtract",
        await alter(wire, topic, [{ name: "cleanup.policy", operation: "subtract", value: "delete" }]),
      );
      await settles(wire, topic, "cleanup.policy", "compact");
      stage.note("settings", await settingsOf(wire, topic, names));
      const change: Change = { name: "retention.ms", operation: "set", value: "7000" };
      stage.note("validate only", await alter(wire, topic, [change], { validateOnly: true }));
      await pause(100);
      stage.note("settings", await settingsOf(wire, topic, names));
    },
  },
  {
    name: "incrementalAlterConfigs refuses what cannot be",
    rule: "KIP-339",
    async run(stage) {
      const topic = await stage.topic();
      const wire = stage.wire();
      const refuse = async (lane: string, changes: readonly Change[], name = topic, options = {}) =>
        stage.note(lane, await alter(wire, name, changes, options));
      const set = (name: string, value: string | null): Change => ({ name, operation: "set", value });
      await refuse("unknown", [set("retention.msx", "1")]);
      await refuse("no number", [set("retention.ms", "soon")]);
      await refuse("no value", [set("retention.ms", null)]);
      await refuse("append to a number", [{ name: "retention.ms", operation: "append", value: "1" }]);
      await refuse("subtract from a number", [{ name: "retention.ms", operation: "subtract", value: "1" }]);
      await refuse("twice", [set("retention.ms", "1"), set("retention.ms", "2")]);
      await refuse("missing topic", [set("retention.ms", "1")], stage.name("missing"));
      const ofNoBroker = [set("log.cleaner.threads", "1")];
      stage.note("missing broker", (await alter(wire, "77", ofNoBroker, { resourceType: BROKER })).errorCode);
      await refuse("bad type", [set("a", "1")], "a", { resourceType: 5 });
      const both = [set("retention.ms", "9000"), set("retention.msx", "1")];
      await refuse("one of two is bad", both);
      stage.note("left", await settingsOf(wire, topic, ["retention.ms"]));
    },
  },
  {
    name: "offsets of a group are deleted one by one, unless a member reads the topic",
    rule: "KIP-496, OffsetDelete",
    async run(stage) {
      const topic = await stage.topic({ partitions: 3 });
      const wire = stage.wire();
      const groupId = stage.name("g");
      const admin = await stage.admin();
      const remove = async (partitions: readonly number[], group = groupId, name = topic) => {
        const topics = [{ name, partitions: partitions.map((index) => ({ index })) }];
        const coordinator = await wire.coordinatorOf(group);
        const answer = await wire.ask("offsetDelete", 0, { groupId: group, topics }, coordinator);
        return { errorCode: answer.errorCode, topics: answer.topics };
      };
      const committed = async () => {
        const [fetched] = await admin.fetchOffsets({ groupId, topics: [topic] });
        return fetched!.partitions.sort((a, b) => a.partition - b.partition).map(({ offset }) => offset);
      };
      stage.note("unknown group", await remove([0]));
      const offsets = [0, 1, 2].map((partition) => ({ partition, offset: String(partition + 5) }));
      await admin.setOffsets({ groupId, topic, partitions: offsets });
      stage.note("one", await remove([1]));
      stage.note("committed", await committed());
      stage.note("not committed", await remove([1]));
      stage.note("no such partition", await remove([7]));
      stage.note("no such topic", await remove([0], groupId, stage.name("missing")));
      const consumer = stage.consumer({ groupId });
      await consumer.connect();
      await consumer.subscribe({ topic });
      const joined = new Promise((resolve) => consumer.on(consumer.events.GROUP_JOIN, resolve));
      await consumer.run({ eachMessage: async () => {} });
      await joined;
      stage.note("while a member reads it", await remove([0, 2]));
      await consumer.stop();
      await consumer.disconnect();
      await until("the group is empty", async () => (await remove([0])).topics[0].partitions[0].errorCode === 0);
      stage.note("after it left", await committed());
      stage.note("all", await remove([2]));
      const described = await admin.describeGroups([groupId]);
      stage.note("the group", described.groups[0]!.state);
    },
  },
  {
    name: "describeLogDirs tells the size of each replica",
    rule: "KIP-113, KIP-827",
    async run(stage) {
      const topic = await stage.topic({ partitions: 2, replicas: 3 });
      const wire = stage.wire();
      await stage.send(topic, ["a", "b", "c"]);
      for (const brokerId of stage.target.brokerIds) {
        const topics = [{ name: topic, partitions: [0, 1] }];
        await until("followers have it", async () => {
          const { results } = await wire.ask("describeLogDirs", 4, { topics }, brokerId);
          return results[0].topics[0]?.partitions.some(({ sizeBytes }: { sizeBytes: number }) => sizeBytes > 0);
        });
        const { errorCode, results } = await wire.ask("describeLogDirs", 4, { topics }, brokerId);
        const { topics: found, errorCode: directoryError, isCordoned, logDir } = results[0];
        found[0].partitions.sort((a: { index: number }, b: { index: number }) => a.index - b.index);
        stage.note(`broker ${stage.target.brokerIds.indexOf(brokerId)}`, {
          errorCode,
          count: results.length,
          directoryError,
          isCordoned,
          isNamed: logDir !== "",
          found,
        });
        const missing = await wire.ask(
          "describeLogDirs",
          2,
          { topics: [{ name: stage.name("x"), partitions: [0] }] },
          brokerId,
        );
        stage.note(
          "missing",
          missing.results.map(({ errorCode: code, topics: none }: Record<string, unknown>) => [code, none]),
        );
        const all = await wire.ask("describeLogDirs", 3, { topics: null }, brokerId);
        stage.note("all", [all.errorCode, all.results[0].topics.some(({ name }: { name: string }) => name === topic)]);
        const nothing = await wire.ask("describeLogDirs", 4, { topics: [] }, brokerId);
        stage.note("an empty list", nothing.results[0].topics);
      }
    },
  },
  {
    name: "electLeaders says for each partition why there is nothing to elect",
    rule: "KIP-183, KIP-460",
    async run(stage) {
      const topic = await stage.topic({ partitions: 2, replicas: 3 });
      const wire = stage.wire();
      const elect = async (electionType: number, topics: { name: string; partitions: number[] }[] | null) => {
        const answer = await wire.ask("electLeaders", 2, { electionType, topics, timeoutMs: 5_000 });
        const mine = answer.topics.filter(({ name }: { name: string }) =>
          topics?.some((wanted) => wanted.name === name),
        );
        for (const { partitions } of mine)
          partitions.sort((a: { index: number }, b: { index: number }) => a.index - b.index);
        return { errorCode: answer.errorCode, topics: mine };
      };
      stage.note("preferred", await elect(elections.preferred, [{ name: topic, partitions: [0, 1, 5] }]));
      stage.note("unclean", await elect(elections.unclean, [{ name: topic, partitions: [0] }]));
      stage.note("missing", await elect(elections.preferred, [{ name: stage.name("missing"), partitions: [0] }]));
      stage.note("all", await elect(elections.preferred, null));
      stage.note("bad type", await elect(7, [{ name: topic, partitions: [0] }]).catch((error: Error) => error.message));
    },
  },
  {
    name: "electLeaders brings the lead back to the preferred replica",
    rule: "KIP-183",
    isDisruptive: true,
    async run(stage) {
      const topic = await stage.topic({ replicas: 3 });
      const wire = stage.wire();
      const first = await wire.leaderOf(topic);
      await stage.target.stopBroker(first);
      const other = stage.target.brokerIds.find((id) => id !== first)!;
      const describe = async () => {
        const body = { topics: [{ name: topic }], allowAutoTopicCreation: false };
        return (await wire.ask("metadata", 7, body, other)).topics[0].partitions[0];
      };
      const elect = async () => {
        const body = {
          electionType: elections.preferred,
          topics: [{ name: topic, partitions: [0] }],
          timeoutMs: 5_000,
        };
        return (await wire.ask("electLeaders", 2, body, other)).topics[0].partitions[0];
      };
      await until("another leads", async () => ![first, -1].includes((await describe()).leaderId));
      stage.note("while it is down", await elect());
      await stage.target.startBroker(first);
      await until("it is in sync again", async () => (await describe()).inSyncReplicas.length === 3);
      stage.note("when it is back", await elect());
      await until("it leads again", async () => (await describe()).leaderId === first);
      stage.note("again", await elect());
    },
  },
  {
    name: "open and ended transactions are listed and described, with the producers on a partition",
    rule: "KIP-664",
    async run(stage) {
      const topic = await stage.topic({ partitions: 2 });
      const wire = stage.wire();
      const id = stage.name("tx");
      const coordinator = await wire.coordinatorOf(id, 1);
      const list = async (filters: Record<string, unknown> = {}) => {
        const body = { stateFilters: [], producerIdFilters: [], durationFilter: -1, transactionalIdPattern: null };
        const answer = await wire.ask("listTransactions", 2, { ...body, ...filters }, coordinator);
        const mine = answer.transactionStates.filter(
          ({ transactionalId }: { transactionalId: string }) => transactionalId === id,
        );
        return {
          errorCode: answer.errorCode,
          unknown: answer.unknownStateFilters,
          states: mine.map(({ transactionState }: { transactionState: string }) => transactionState),
        };
      };
      const describe = async (wanted = id, brokerId = coordinator) => {
        const answer = await wire.ask("describeTransactions", 0, { transactionalIds: [wanted] }, brokerId);
        const { producerId, transactionStartTimeMs, ...rest } = answer.transactionStates[0];
        return { ...rest, hasProducer: producerId >= 0, hasStart: transactionStartTimeMs > 0 };
      };
      const producers = async (partition: number, name = topic, broker?: number) => {
        const body = { topics: [{ name, partitions: [partition] }] };
        const answer = await wire.ask("describeProducers", 0, body, broker ?? (await wire.leaderOf(topic, partition)));
        const { errorCode, errorMessage, activeProducers } = answer.topics[0].partitions[0];
        const known = activeProducers.map(({ producerId, lastTimestamp, ...rest }: Record<string, number>) => ({
          ...rest,
          isNamed: producerId! >= 0,
          hasTime: lastTimestamp! > 0,
        }));
        return { errorCode, errorMessage, known };
      };
      stage.note("unknown", await describe());
      const producer = await stage.producer({ transactionalId: id, idempotent: true, maxInFlightRequests: 1 });
      const transaction = await producer.transaction();
      await transaction.send({
        topic,
        messages: [
          { value: "a", partition: 1 },
          { value: "b", partition: 1 },
        ],
      });
      stage.note("open", await describe());
      stage.note("open", await list());
      stage.note("open", await list({ stateFilters: ["Ongoing", "Sleeping"] }));
      stage.note("open", await list({ stateFilters: ["Empty"] }));
      stage.note("open", await list({ durationFilter: 60_000 }));
      stage.note("open", await list({ producerIdFilters: [987_654_321] }));
      stage.note("open", await list({ transactionalIdPattern: ".*-tx" }));
      stage.note("open", await list({ transactionalIdPattern: "tx" }));
      stage.note("open", await list({ transactionalIdPattern: "(" }));
      stage.note("producers", await producers(1));
      stage.note("producers", await producers(0));
      await transaction.commit();
      await until("it is over", async () => (await describe()).transactionState === "CompleteCommit");
      stage.note("committed", await describe());
      stage.note("committed", await list());
      stage.note(
        "producers after the end",
        (await producers(1)).known.map(({ currentTxnStartOffset }: Record<string, number>) => currentTxnStartOffset),
      );
      stage.note("producers of no partition", await producers(7, topic, stage.target.brokerIds[0]));
      const others = stage.target.brokerIds.find((brokerId) => brokerId !== coordinator)!;
      stage.note("elsewhere", (await describe(id, others)).errorCode);
      const leader = await wire.leaderOf(topic, 1);
      stage.note(
        "at a follower",
        await producers(
          1,
          topic,
          stage.target.brokerIds.find((brokerId) => brokerId !== leader),
        ),
      );
    },
  },
  {
    name: "client quotas are set, described by filter and removed",
    rule: "KIP-546",
    async run(stage) {
      const wire = stage.wire();
      const [one, two] = [stage.name("one"), stage.name("two")];
      const entityOf = (pairs: readonly (readonly [string, string | null])[]) =>
        pairs.map(([entityType, entityName]) => ({ entityType, entityName }));
      const change = async (
        pairs: readonly (readonly [string, string | null])[],
        changes: readonly (readonly [string, number | null])[],
        validateOnly = false,
      ) => {
        const altered = changes.map(([key, value]) => ({ key, value: value ?? 0, remove: value === null }));
        const body = { entries: [{ entity: entityOf(pairs), operations: altered }], validateOnly };
        return (await wire.ask("alterClientQuotas", 1, body)).entries[0];
      };
      const describe = async (components: readonly (readonly [string, number, string | null])[], strict = false) => {
        const wanted = components.map(([entityType, matchType, match]) => ({ entityType, matchType, match }));
        const answer = await wire.ask("describeClientQuotas", 1, { components: wanted, strict });
        const entries = (answer.entries ?? []).map(({ entity, values }: Record<string, any[]>) => ({
          entity: entity!.map(({ entityType, entityName }) => `${entityType}=${entityName}`).sort(),
          values: values!.map(({ key, value }) => `${key}=${value}`).sort(),
        }));
        const text = (entry: unknown) => JSON.stringify(entry);
        const mine = entries.filter((entry: unknown) => text(entry).includes(one) || text(entry).includes(two));
        mine.sort((a: unknown, b: unknown) => (text(a) < text(b) ? -1 : 1));
        return { errorCode: answer.errorCode, errorMessage: answer.errorMessage, entries: mine };
      };
      stage.note(
        "alter",
        await change(
          [["client-id", one]],
          [
            ["producer_byte_rate", 1_000_000_000],
            ["consumer_byte_rate", 2e9],
          ],
        ),
      );
      stage.note("alter", await change([["user", two]], [["request_percentage", 150.5]]));
      stage.note(
        "alter",
        await change(
          [
            ["user", two],
            ["client-id", one],
          ],
          [["producer_byte_rate", 5e9]],
        ),
      );
      stage.note("alter", await change([["client-id", two]], [["producer_byte_rate", 7e9]], true));
      await until("it is known", async () => (await describe([["user", 0, two]])).entries.length === 2);
      stage.note("this client", await describe([["client-id", 0, one]]));
      stage.note("this client strictly", await describe([["client-id", 0, one]], true));
      stage.note("this user", await describe([["user", 0, two]]));
      stage.note("any user", await describe([["user", 2, null]]));
      stage.note(
        "any of both",
        await describe([
          ["user", 2, null],
          ["client-id", 2, null],
        ]),
      );
      stage.note("everything", await describe([]));
      stage.note("validated only", await describe([["client-id", 0, two]]));
      stage.note("bad", await change([["client-id", one]], [["bytes", 1]]));
      stage.note("bad", await change([["client-id", one]], [["producer_byte_rate", -1]]));
      stage.note("bad", await change([["client-id", one]], [["producer_byte_rate", 1.5]]));
      stage.note("bad", await change([["planet", one]], [["producer_byte_rate", 1]]));
      stage.note("bad", await change([], [["producer_byte_rate", 1]]));
      stage.note("bad", await describe([["planet", 0, "x"]]));
      stage.note(
        "bad",
        await describe([
          ["user", 0, two],
          ["user", 0, one],
        ]),
      );
      stage.note("remove", await change([["client-id", one]], [["producer_byte_rate", null]]));
      stage.note("remove", await change([["user", two]], [["request_percentage", null]]));
      stage.note(
        "remove",
        await change(
          [
            ["user", two],
            ["client-id", one],
          ],
          [["producer_byte_rate", null]],
        ),
      );
      await until("it is known", async () => (await describe([["user", 0, two]])).entries.length === 0);
      stage.note("left", await describe([]));
      await change([["client-id", one]], [["consumer_byte_rate", null]]);
    },
  },
  {
    name: "a client over its quota is told to wait",
    rule: "KIP-546, KIP-219, throttle_time_ms",
    async run(stage) {
      const topic = await stage.topic();
      const wire = stage.wire();
      const entity = [{ entityType: "client-id", entityName: stage.name("slow") }];
      const set = (operations_: readonly object[]) =>
        wire.ask("alterClientQuotas", 0, { entries: [{ entity, operations: operations_ }], validateOnly: false });
      await set([{ key: "producer_byte_rate", value: 1_000, remove: false }]);
      const kafka = stage.kafka({ clientId: stage.name("slow") });
      const producer = await stage.producer({}, kafka);
      const throttled = new Promise<boolean>((resolve) => {
        producer.on(producer.events.REQUEST, ({ payload }) => {
          if (payload.apiName === "Produce") resolve(payload.duration >= 0);
        });
      });
      await producer.send({ topic, messages: [{ value: Buffer.alloc(20_000) }] });
      stage.note("stored", await throttled);
      await set([{ key: "producer_byte_rate", value: 0, remove: true }]);
    },
  },
  {
    name: "SCRAM credentials are stored, described without their secrets and deleted",
    rule: "KIP-554",
    async run(stage) {
      const wire = stage.wire();
      const [user, other] = [stage.name("user"), stage.name("other")];
      const secret = (iterations = 4_096, mechanism = 1) => ({
        name: user,
        mechanism,
        iterations,
        salt: Buffer.from("a salt of some bytes"),
        saltedPassword: Buffer.alloc(mechanism === 1 ? 32 : 64, 7),
      });
      const change = async (upsertions: readonly object[], deletions: readonly object[] = []) => {
        const answer = await wire.ask("alterUserScramCredentials", 0, { deletions, upsertions });
        return answer.results;
      };
      const describe = async (users: readonly string[] | null) => {
        const wanted = users === null ? null : users.map((name) => ({ name }));
        const answer = await wire.ask("describeUserScramCredentials", 0, { users: wanted });
        const { errorCode, errorMessage } = answer;
        const results = answer.results.filter(({ user: found }: { user: string }) => [user, other].includes(found));
        results.sort((a: { user: string }, b: { user: string }) => (a.user < b.user ? -1 : 1));
        for (const { credentials } of results)
          credentials.sort((a: { mechanism: number }, b: { mechanism: number }) => a.mechanism - b.mechanism);
        return { errorCode, errorMessage, results };
      };
      stage.note("unknown", await describe([user]));
      stage.note("add", await change([secret()]));
      stage.note("add", await change([secret(8_192, 2)]));
      await until("it is known", async () => (await describe([user])).results[0].credentials.length === 2);
      stage.note("known", await describe([user, other]));
      stage.note("all", await describe(null));
      stage.note("twice", await describe([user, user]));
      stage.note("bad", await change([secret(10)]));
      stage.note("bad", await change([secret(20_000)]));
      stage.note("bad", await change([secret(4_096, 9)]));
      stage.note("bad", await change([{ ...secret(), name: "" }]));
      stage.note("bad", await change([secret(), secret(5_000)]));
      stage.note("delete", await change([], [{ name: user, mechanism: 1 }]));
      await until("it is known", async () => (await describe([user])).results[0].credentials.length === 1);
      stage.note("known", await describe([user]));
      stage.note("delete", await change([], [{ name: user, mechanism: 1 }]));
      stage.note("delete", await change([], [{ name: user, mechanism: 2 }]));
    },
  },
  {
    name: "describeQuorum tells the leader and the voters of the metadata log",
    rule: "KIP-595, KIP-836",
    async run(stage) {
      const wire = stage.wire();
      const ask = (name: string, index: number) =>
        wire.ask("describeQuorum", 1, { topics: [{ name, partitions: [{ index }] }] });
      const answer = await ask("__cluster_metadata", 0);
      const [partition] = answer.topics[0].partitions;
      const { brokerIds } = stage.target;
      stage.note("quorum", {
        errorCode: answer.errorCode,
        name: answer.topics[0].name,
        index: partition.index,
        partitionError: partition.errorCode,
        leads: brokerIds.includes(partition.leaderId),
        hasEpoch: partition.leaderEpoch > 0,
        hasRecords: partition.highWatermark > 0,
        voters: partition.currentVoters
          .map(({ replicaId }: { replicaId: number }) => brokerIds.indexOf(replicaId))
          .sort(),
        observers: partition.observers.length,
        areCaughtUp: partition.currentVoters.every(
          ({ logEndOffset, lastCaughtUpTimestamp }: Record<string, number>) =>
            logEndOffset! > 0 && lastCaughtUpTimestamp! > 0,
        ),
      });
      stage.note("another topic", await ask("orders", 0).catch((error: Error) => error.message));
    },
  },
  {
    name: "describeCluster names brokers and controller",
    rule: "KIP-700, KIP-919, KIP-1073",
    async run(stage) {
      const wire = stage.wire();
      const ask = (endpointType: number) =>
        wire.ask("describeCluster", 2, {
          includeClusterAuthorizedOperations: false,
          endpointType,
          includeFencedBrokers: false,
        });
      const { clusterId, controllerId, brokers, ...rest } = await ask(1);
      const { brokerIds } = stage.target;
      stage.note("brokers", {
        ...rest,
        hasName: clusterId.length > 0,
        controls: brokerIds.includes(controllerId),
        brokers: brokers
          .map(({ brokerId, rack, isFenced }: Record<string, unknown>) => [
            brokerIds.indexOf(brokerId as number),
            rack,
            isFenced,
          ])
          .sort(),
      });
      const controllers = await ask(2);
      stage.note("controllers", { errorCode: controllers.errorCode, errorMessage: controllers.errorMessage });
    },
  },
  {
    name: "what a client may do is told on request, for the cluster, a topic and a group",
    rule: "KIP-430",
    async run(stage) {
      const topic = await stage.topic();
      const wire = stage.wire();
      const groupId = stage.name("g");
      const admin = await stage.admin();
      await admin.setOffsets({ groupId, topic, partitions: [{ partition: 0, offset: "0" }] });
      for (const isAsked of [true, false]) {
        const described = await wire.ask("metadata", 8, {
          topics: [{ name: topic }],
          allowAutoTopicCreation: false,
          includeClusterAuthorizedOperations: isAsked,
          includeTopicAuthorizedOperations: isAsked,
        });
        stage.note("metadata", [described.clusterAuthorizedOperations, described.topics[0].authorizedOperations]);
        const cluster = { includeClusterAuthorizedOperations: isAsked, endpointType: 1, includeFencedBrokers: false };
        stage.note("cluster", (await wire.ask("describeCluster", 1, cluster)).clusterAuthorizedOperations);
        const group = { groups: [groupId], includeAuthorizedOperations: isAsked };
        const answer = await wire.ask("describeGroups", 4, group, await wire.coordinatorOf(groupId));
        stage.note("group", answer.groups[0].authorizedOperations);
      }
    },
  },
  {
    name: "describeTopicPartitions pages through topics and their partitions",
    rule: "KIP-966",
    async run(stage) {
      const [a, b] = [
        await stage.topic({ suffix: "a", partitions: 3, replicas: 3 }),
        await stage.topic({ suffix: "b", partitions: 2 }),
      ];
      const wire = stage.wire();
      const ask = async (topics: readonly string[], responsePartitionLimit = 2_000, cursor: object | null = null) => {
        const answer = await wire.ask("describeTopicPartitions", 0, {
          topics: topics.map((name) => ({ name })),
          responsePartitionLimit,
          cursor,
        });
        const found = answer.topics.map(({ topicId, partitions, ...rest }: Record<string, any>) => ({
          ...rest,
          hasId: !/^0+$/.test(topicId),
          partitions: partitions.map(({ leaderId, replicas, inSyncReplicas, ...facts }: Record<string, any>) => ({
            ...facts,
            leads: replicas.includes(leaderId),
            replicas: replicas.length,
            inSync: inSyncReplicas.length,
          })),
        }));
        return { topics: found, nextCursor: answer.nextCursor };
      };
      stage.note("both", await ask([b, a]));
      stage.note("pages", await ask([a, b], 2));
      stage.note("pages", await ask([a, b], 2, { topicName: a, partitionIndex: 2 }));
      stage.note("pages", await ask([a, b], 2, { topicName: b, partitionIndex: 1 }));
      stage.note("missing", await ask([a, stage.name("missing")], 3));
      stage.note("missing", await ask([stage.name("missing")]));
      stage.note("a bad name", await ask(["bad name!"]));
      stage.note(
        "a bad cursor",
        await ask([a], 10, { topicName: a, partitionIndex: -1 }).catch((error: Error) => error.message),
      );
    },
  },
  {
    name: "listOffsets finds the message with the latest time",
    rule: "KIP-734, ListOffsets -3",
    async run(stage) {
      const wire = stage.wire();
      const startMs = Date.now() - 600_000;
      const ask = async (topic: string, timestamp: number, version = 7) => {
        const partitions = [{ index: 0, currentLeaderEpoch: -1, timestamp }];
        const body = { replicaId: -1, isolationLevel: 0, topics: [{ name: topic, partitions }] };
        const answer = await wire.ask("listOffsets", version, body, await wire.leaderOf(topic));
        const { errorCode, offset, timestamp: found, leaderEpoch } = answer.topics[0].partitions[0];
        return { errorCode, offset, afterMs: found < 0 ? found : found - startMs, leaderEpoch };
      };
      const topic = await stage.topic();
      stage.note("empty", await ask(topic, -3));
      const at = (afterMs: number) => ({ value: "v", partition: 0, timestamp: String(startMs + afterMs) });
      await stage.send(topic, [at(1_000), at(5_000), at(3_000)]);
      stage.note("one batch", await ask(topic, -3));
      await stage.send(topic, [at(2_000)]);
      await stage.send(topic, [at(5_000), at(4_000)]);
      stage.note("three batches, the latest time twice", await ask(topic, -3));
      stage.note("three batches, the latest time twice", await ask(topic, -3, 6));
      stage.note("ends", [await ask(topic, -1), await ask(topic, -2)]);
    },
  },
];

export const newerAdministering: Family = { name: "Administering by newer requests", scenarios };
