import kafkajs, { type Admin } from "kafkajs";
import type { Family, Scenario } from "../Scenario.ts";
import type { Stage } from "../Stage.ts";
import { until } from "../until.ts";

const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ConfigResourceTypes, ResourcePatternTypes } = kafkajs;
const NO_RETRY = { retries: 0, initialRetryTime: 10 };

/** An admin client that reports the first answer instead of trying again. */
const impatientAdmin = (stage: Stage): Promise<Admin> => stage.newAdmin({ retry: NO_RETRY });

const partitionsOf = async (admin: Admin, topic: string) => {
  const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
  return topics[0]!.partitions
    .map(({ partitionId, partitionErrorCode, replicas, isr, offlineReplicas }) => ({
      partitionId,
      partitionErrorCode,
      replicas: replicas.length,
      isr: isr.length,
      offline: offlineReplicas,
    }))
    .sort((a, b) => a.partitionId - b.partitionId);
};

const scenarios: Scenario[] = [
  {
    name: "createTopics answers true, then false for a topic that exists",
    rule: "CreateTopics, TOPIC_ALREADY_EXISTS",
    async run(stage) {
      const admin = await stage.admin();
      const topic = stage.name();
      const create = () =>
        admin.createTopics({ waitForLeaders: false, topics: [{ topic, numPartitions: 3, replicationFactor: 2 }] });
      await stage.attempt("create", create);
      await stage.known(topic);
      await stage.attempt("create", create);
      await until("the topic has replicas", async () =>
        (await partitionsOf(admin, topic)).every(({ isr }) => isr === 2),
      );
      stage.note("partitions", await partitionsOf(admin, topic));
    },
  },
  {
    name: "createTopics refuses what cannot be",
    rule: "CreateTopics",
    async run(stage) {
      const admin = await impatientAdmin(stage);
      const create = (lane: string, options: object) =>
        stage.attempt(lane, () =>
          admin.createTopics({ waitForLeaders: false, topics: [{ topic: stage.name(lane), ...options }] }),
        );
      await create("no-partitions", { numPartitions: 0 });
      await create("negative", { numPartitions: -2 });
      await create("no-replicas", { replicationFactor: 0 });
      await create("many-replicas", { replicationFactor: 4 });
      await create("unknown-setting", { configEntries: [{ name: "no.such.setting", value: "1" }] });
      await create("bad-setting", { configEntries: [{ name: "retention.ms", value: "soon" }] });
      await create("bad-policy", { configEntries: [{ name: "cleanup.policy", value: "burn" }] });
      await create("bad name", {});
      await create("assignment", { replicaAssignment: [{ partition: 0, replicas: [99] }] });
      await create("both", { numPartitions: 2, replicaAssignment: [{ partition: 0, replicas: [1] }] });
      await stage.attempt("twice", () =>
        admin.createTopics({ topics: [{ topic: stage.name("x") }, { topic: stage.name("x") }] }),
      );
      await stage.attempt("none", () => admin.createTopics({ topics: null as never }));
      const mine = (await admin.listTopics()).filter((topic) => topic.startsWith(stage.name("")));
      stage.note("created", mine);
    },
  },
  {
    name: "createTopics with several topics reports each failure",
    rule: "KafkaJSAggregateError",
    async run(stage) {
      const admin = await impatientAdmin(stage);
      const topic = await stage.topic();
      await stage.attempt("create", () =>
        admin.createTopics({
          topics: [{ topic }, { topic: stage.name("fine") }, { topic: stage.name("bad"), replicationFactor: 9 }],
        }),
      );
      await stage.known(stage.name("fine"));
      stage.note("created", (await admin.listTopics()).filter((name) => name.startsWith(stage.name(""))).sort());
    },
  },
  {
    name: "validateOnly creates nothing",
    rule: "CreateTopics validate_only",
    async run(stage) {
      const admin = await impatientAdmin(stage);
      await stage.attempt("fine", () =>
        admin.createTopics({ validateOnly: true, waitForLeaders: false, topics: [{ topic: stage.name() }] }),
      );
      await stage.attempt("bad", () =>
        admin.createTopics({
          validateOnly: true,
          waitForLeaders: false,
          topics: [{ topic: stage.name(), replicationFactor: 9 }],
        }),
      );
      stage.note("exists", (await admin.listTopics()).includes(stage.name()));
    },
  },
  {
    name: "a manual replica assignment is kept",
    rule: "CreateTopics replica assignment",
    async run(stage) {
      const admin = await stage.admin();
      const [first, second, third] = stage.target.brokerIds as [number, number, number];
      const replicaAssignment = [
        { partition: 0, replicas: [second, first] },
        { partition: 1, replicas: [third, first] },
      ];
      const topic = stage.name();
      await stage.attempt("create", () =>
        admin.createTopics({ waitForLeaders: false, topics: [{ topic, replicaAssignment }] }),
      );
      await stage.known(topic);
      const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
      const place = (id: number) => stage.target.brokerIds.indexOf(id);
      stage.note(
        "places",
        topics[0]!.partitions
          .sort((a, b) => a.partitionId - b.partitionId)
          .map(({ leader, replicas }) => ({ leader: place(leader), replicas: replicas.map(place) })),
      );
    },
  },
  {
    name: "default partitions and replicas come from the broker",
    rule: "num.partitions, default.replication.factor",
    async run(stage) {
      const admin = await stage.admin();
      await admin.createTopics({ waitForLeaders: false, topics: [{ topic: stage.name() }] });
      await stage.known(stage.name());
      stage.note("partitions", await partitionsOf(admin, stage.name()));
    },
  },
  {
    name: "deleteTopics removes a topic and refuses a missing one",
    rule: "DeleteTopics",
    async run(stage) {
      const topic = await stage.topic();
      const admin = await impatientAdmin(stage);
      await stage.attempt("delete", () => admin.deleteTopics({ topics: [topic] }));
      await until("it is gone", async () => !(await admin.listTopics()).includes(topic));
      await stage.attempt("again", () => admin.deleteTopics({ topics: [topic] }));
      await stage.attempt("metadata", () => admin.fetchTopicMetadata({ topics: [topic] }));
      await stage.attempt("bad argument", () => admin.deleteTopics({ topics: "x" as never }));
    },
  },
  {
    name: "a topic created again starts at offset 0",
    rule: "DeleteTopics, CreateTopics",
    async run(stage) {
      const topic = await stage.topic();
      const admin = await stage.admin();
      await stage.send(topic, ["a", "b"]);
      await admin.deleteTopics({ topics: [topic] });
      await until("it is gone", async () => !(await admin.listTopics()).includes(topic));
      await stage.topic();
      const producer = await stage.producer();
      const [answer] = await producer.send({ topic, messages: [{ value: "c" }] });
      stage.note("offset", answer!.baseOffset);
    },
  },
  {
    name: "createPartitions grows a topic and refuses to shrink it",
    rule: "CreatePartitions, INVALID_PARTITIONS",
    async run(stage) {
      const topic = await stage.topic({ partitions: 2 });
      const admin = await impatientAdmin(stage);
      for (const count of [3, 3, 1, 0])
        await stage.attempt(`to ${count}`, () => admin.createPartitions({ topicPartitions: [{ topic, count }] }));
      await stage.attempt("missing topic", () =>
        admin.createPartitions({ topicPartitions: [{ topic: stage.name("none"), count: 3 }] }),
      );
      await stage.attempt("bad broker", () =>
        admin.createPartitions({ topicPartitions: [{ topic, count: 4, assignments: [[99]] }] }),
      );
      await stage.attempt("validate", () =>
        admin.createPartitions({ validateOnly: true, topicPartitions: [{ topic, count: 9 }] }),
      );
      await until("three", async () => (await partitionsOf(admin, topic)).length === 3);
      stage.note("partitions", await partitionsOf(admin, topic));
    },
  },
  {
    name: "metadata of a missing topic is refused, of all topics is not",
    rule: "Metadata, allow_auto_topic_creation false",
    async run(stage) {
      const topic = await stage.topic();
      const admin = await impatientAdmin(stage);
      await stage.attempt("missing", () => admin.fetchTopicMetadata({ topics: [stage.name("none")] }));
      const all = await admin.fetchTopicMetadata();
      stage.note(
        "all",
        all.topics.filter(({ name }) => name === topic).map(({ name, partitions }) => [name, partitions.length]),
      );
      stage.note("still missing", !(await admin.listTopics()).includes(stage.name("none")));
    },
  },
  {
    name: "describeCluster names three brokers and a controller among them",
    rule: "Metadata",
    async run(stage) {
      const admin = await stage.admin();
      const { brokers, controller, clusterId } = await admin.describeCluster();
      const ids = brokers.map(({ nodeId }) => nodeId);
      stage.note("cluster", {
        brokers: brokers.length,
        controller: controller !== null && ids.includes(controller),
        clusterId: typeof clusterId,
      });
    },
  },
  {
    name: "describeConfigs shows a topic's settings, defaults and their sources",
    rule: "DescribeConfigs v2",
    async run(stage) {
      const topic = await stage.topic({ configs: { "retention.ms": "60000", "cleanup.policy": "compact" } });
      const admin = await stage.admin();
      const configNames = [
        "retention.ms",
        "cleanup.policy",
        "segment.bytes",
        "max.message.bytes",
        "min.insync.replicas",
        "message.timestamp.type",
        "compression.type",
      ];
      const describe = async (includeSynonyms: boolean) => {
        const { resources } = await admin.describeConfigs({
          includeSynonyms,
          resources: [{ type: ConfigResourceTypes.TOPIC, name: topic, configNames }],
        });
        for (const resource of resources)
          stage.note(includeSynonyms ? "with synonyms" : "plain", {
            ...resource,
            configEntries: resource.configEntries.sort((a, b) => (a.configName < b.configName ? -1 : 1)),
          });
      };
      await describe(false);
      await describe(true);
    },
  },
  {
    name: "describeConfigs without names lists the topic's settings",
    rule: "DescribeConfigs v2",
    async run(stage) {
      const topic = await stage.topic();
      const admin = await stage.admin();
      const { resources } = await admin.describeConfigs({
        includeSynonyms: false,
        resources: [{ type: ConfigResourceTypes.TOPIC, name: topic }],
      });
      for (const entry of resources[0]!.configEntries.sort((a, b) => (a.configName < b.configName ? -1 : 1)))
        stage.note("settings", `${entry.configName}=${entry.configValue}`);
    },
  },
  {
    name: "describeConfigs of a missing topic, a missing broker and a bad type",
    rule: "DescribeConfigs",
    async run(stage) {
      const admin = await impatientAdmin(stage);
      const describe = (lane: string, type: number, name: string) =>
        stage.attempt(lane, () => admin.describeConfigs({ includeSynonyms: false, resources: [{ type, name }] }));
      await describe("missing topic", ConfigResourceTypes.TOPIC, stage.name("none"));
      await describe("missing broker", ConfigResourceTypes.BROKER, "77");
      await describe("bad broker", ConfigResourceTypes.BROKER, "x");
      await describe("bad type", 99, "x");
    },
  },
  {
    name: "describeConfigs of a broker answers for that broker",
    rule: "DescribeConfigs, BROKER",
    async run(stage) {
      const admin = await stage.admin();
      const name = String(stage.target.brokerIds[0]);
      const configNames = [
        "num.partitions",
        "auto.create.topics.enable",
        "default.replication.factor",
        "group.initial.rebalance.delay.ms",
      ];
      const { resources } = await admin.describeConfigs({
        includeSynonyms: false,
        resources: [{ type: ConfigResourceTypes.BROKER, name, configNames }],
      });
      const entries = resources[0]!.configEntries.map(({ configName, configValue }) => `${configName}=${configValue}`);
      stage.note("entries", entries.sort());
    },
  },
  {
    name: "alterConfigs replaces a topic's settings as a whole",
    rule: "AlterConfigs",
    async run(stage) {
      const topic = await stage.topic({ configs: { "retention.ms": "60000" } });
      const admin = await impatientAdmin(stage);
      const alter = (
        lane: string,
        configEntries: { name: string; value: string }[],
        name = topic,
        validateOnly = false,
      ) =>
        stage.attempt(lane, () =>
          admin.alterConfigs({ validateOnly, resources: [{ type: ConfigResourceTypes.TOPIC, name, configEntries }] }),
        );
      const shows = async () => {
        const { resources } = await admin.describeConfigs({
          includeSynonyms: false,
          resources: [{ type: ConfigResourceTypes.TOPIC, name: topic, configNames: ["retention.ms", "segment.ms"] }],
        });
        return resources[0]!.configEntries.map(({ configName, configValue }) => `${configName}=${configValue}`).sort();
      };
      await alter("fine", [{ name: "segment.ms", value: "70000" }]);
      await until("it shows", async () => (await shows()).includes("segment.ms=70000"));
      stage.note("settings", await shows());
      await alter("only validated", [{ name: "segment.ms", value: "80000" }], topic, true);
      await alter("bad value", [{ name: "segment.ms", value: "x" }]);
      await alter("unknown", [{ name: "no.such.setting", value: "1" }]);
      await alter("missing topic", [{ name: "segment.ms", value: "70000" }], stage.name("none"));
      stage.note("settings", await shows());
    },
  },
  {
    name: "ACL calls say that no authorizer is configured",
    rule: "SECURITY_DISABLED",
    async run(stage) {
      const admin = await impatientAdmin(stage);
      const acl = {
        resourceType: AclResourceTypes.TOPIC,
        resourceName: stage.name(),
        resourcePatternType: ResourcePatternTypes.LITERAL,
        principal: "User:bob",
        host: "*",
        operation: AclOperationTypes.ALL,
        permissionType: AclPermissionTypes.ALLOW,
      };
      await stage.attempt("create", () => admin.createAcls({ acl: [acl] }));
      await stage.attempt("describe", () => admin.describeAcls(acl));
      await stage.attempt("delete", () => admin.deleteAcls({ filters: [acl] }));
    },
  },
  {
    name: "reassigning a partition moves its replicas",
    rule: "KIP-455",
    async run(stage) {
      const [first, second, third] = stage.target.brokerIds as [number, number, number];
      const admin = await stage.admin();
      const topic = stage.name();
      await admin.createTopics({
        waitForLeaders: false,
        topics: [{ topic, replicaAssignment: [{ partition: 0, replicas: [first, second] }] }],
      });
      await stage.known(topic);
      await stage.send(topic, ["a", "b"]);
      await stage.attempt("reassign", () =>
        admin.alterPartitionReassignments({
          topics: [{ topic, partitionAssignment: [{ partition: 0, replicas: [third, second] }] }],
        }),
      );
      const replicas = async () => {
        const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
        return topics[0]!.partitions[0]!;
      };
      const place = (id: number) => stage.target.brokerIds.indexOf(id);
      await until(
        "the leader is the third",
        async () => (await replicas()).leader === third && (await replicas()).isr.length === 2,
      );
      const moved = await replicas();
      stage.note("moved", {
        leader: place(moved.leader),
        replicas: moved.replicas.map(place),
        isr: moved.isr.map(place).sort(),
      });
      await stage.attempt("list", () => admin.listPartitionReassignments({ topics: [{ topic, partitions: [0] }] }));
      const offsets = await admin.fetchTopicOffsets(topic);
      stage.note("offsets", offsets);
      const producer = await stage.producer();
      stage.note("next", (await producer.send({ topic, messages: [{ value: "c" }] }))[0]!.baseOffset);
    },
  },
  {
    name: "reassigning to a missing broker or a missing partition is refused",
    rule: "INVALID_REPLICA_ASSIGNMENT",
    async run(stage) {
      const topic = await stage.topic();
      const admin = await impatientAdmin(stage);
      const reassign = (lane: string, name: string, partition: number, replicas: number[]) =>
        stage.attempt(lane, () =>
          admin.alterPartitionReassignments({
            topics: [{ topic: name, partitionAssignment: [{ partition, replicas }] }],
          }),
        );
      await reassign("missing broker", topic, 0, [99]);
      await reassign("missing partition", topic, 5, [stage.target.brokerIds[0]!]);
      await reassign("missing topic", stage.name("none"), 0, [stage.target.brokerIds[0]!]);
      await reassign("twice the same", topic, 0, [stage.target.brokerIds[0]!, stage.target.brokerIds[0]!]);
      await reassign("nothing", topic, 0, []);
      await stage.attempt("list", () => admin.listPartitionReassignments({ topics: [{ topic, partitions: [0] }] }));
    },
  },
  {
    name: "groups are listed and deleted together",
    rule: "ListGroups, DeleteGroups",
    async run(stage) {
      const topic = await stage.topic();
      const admin = await stage.admin();
      const groupIds = ["a", "b"].map((suffix) => stage.name(suffix));
      for (const groupId of groupIds)
        await admin.setOffsets({ groupId, topic, partitions: [{ partition: 0, offset: "0" }] });
      const mine = async () => (await admin.listGroups()).groups.filter(({ groupId }) => groupIds.includes(groupId));
      stage.note(
        "listed",
        (await mine()).sort((a, b) => (a.groupId < b.groupId ? -1 : 1)),
      );
      const deleted = await admin.deleteGroups(groupIds);
      stage.note(
        "deleted",
        deleted.sort((a, b) => (a.groupId < b.groupId ? -1 : 1)),
      );
      stage.note("listed", await mine());
    },
  },
  {
    name: "listTopics hides nothing that was created",
    rule: "Metadata of all topics",
    async run(stage) {
      const topics = [await stage.topic({ suffix: "one" }), await stage.topic({ suffix: "two.dots_and-dashes" })];
      const admin = await stage.admin();
      stage.note("listed", (await admin.listTopics()).filter((topic) => topics.includes(topic)).sort());
    },
  },
  {
    name: "two names that differ only in dot and underscore collide",
    rule: "INVALID_TOPIC_EXCEPTION, metric names",
    async run(stage) {
      await stage.topic({ suffix: "a.b" });
      const admin = await impatientAdmin(stage);
      await stage.attempt("create", () => admin.createTopics({ topics: [{ topic: stage.name("a_b") }] }));
    },
  },
];

export const administering: Family = { name: "Administering", scenarios };
