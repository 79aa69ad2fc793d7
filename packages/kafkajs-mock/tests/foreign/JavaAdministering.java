import java.time.Duration;
import java.util.*;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.*;
import org.apache.kafka.clients.consumer.*;
import org.apache.kafka.clients.producer.*;
import org.apache.kafka.common.*;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.quota.*;
import org.apache.kafka.common.serialization.*;

/**
 * Apache Kafka's own admin client and its consumer of the newer protocol (KIP-848) against the cluster named by the first argument.
 * Prints one `name: what happened` line per fact.
 */
public class JavaAdministering {
  static String brokers;
  /** Part of every name, so that a second run on the same cluster meets nothing of the first. */
  static String suffix;

  public static void main(String[] arguments) throws Exception {
    brokers = arguments[0];
    suffix = arguments[1];
    try (Admin admin = Admin.create(settings())) {
      admin.createTopics(List.of(new NewTopic(name("one"), 4, (short) 3), new NewTopic(name("two"), 2, (short) 1))).all().get();
      describes(admin);
      altersSettings(admin);
      readsWithTheNewerProtocol(admin);
      followsTransactions(admin);
      setsQuotas(admin);
      keepsCredentials(admin);
    }
    System.exit(0);
  }

  static void say(String name, Object what) {
    System.out.println(name + ": " + what);
  }

  static String name(String name) {
    return "admin-" + name + "-" + suffix;
  }

  static Map<String, Object> settings(Object... pairs) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", brokers);
    for (int index = 0; index < pairs.length; index += 2) settings.put((String) pairs[index], pairs[index + 1]);
    return settings;
  }

  static KafkaConsumer<String, String> consumer(String group, Object... pairs) {
    Map<String, Object> settings = settings(pairs);
    settings.put("group.id", group);
    settings.put("group.protocol", "consumer");
    settings.put("auto.offset.reset", "earliest");
    settings.put("enable.auto.commit", false);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
  }

  static void pollUntil(List<KafkaConsumer<String, String>> consumers, BooleanSupplier isSettled) {
    long giveUpAt = System.currentTimeMillis() + 40_000;
    while (!isSettled.getAsBoolean() && System.currentTimeMillis() < giveUpAt)
      for (KafkaConsumer<String, String> consumer : consumers) consumer.poll(Duration.ofMillis(50));
  }

  interface Question<Answer> {
    Answer ask() throws Exception;
  }

  /** Asks again until the answer is the wanted one: changes reach all nodes of a real cluster a moment later. */
  static <Answer> Answer until(Answer wanted, Question<Answer> question) throws Exception {
    Answer answer = question.ask();
    for (int attempt = 0; attempt < 200 && !wanted.equals(answer); attempt++) {
      Thread.sleep(50);
      answer = question.ask();
    }
    return answer;
  }

  static String failureOf(Question<?> question) {
    try {
      return "no failure, " + question.ask();
    } catch (Exception error) {
      return (error.getCause() == null ? error : error.getCause()).getClass().getSimpleName();
    }
  }

  static void describes(Admin admin) throws Exception {
    DescribeClusterResult cluster = admin.describeCluster();
    say("nodes", cluster.nodes().get().size() + ", a controller: " + (cluster.controller().get() != null));
    TopicDescription described = until(4, () -> admin.describeTopics(List.of(name("one"))).allTopicNames().get().get(name("one")).partitions().size()) == 4
      ? admin.describeTopics(List.of(name("one"))).allTopicNames().get().get(name("one")) : null;
    say("topic", described.partitions().size() + " partitions, an id: " + !described.topicId().equals(Uuid.ZERO_UUID));
    say("topic by id", admin.describeTopics(TopicCollection.ofTopicIds(List.of(described.topicId()))).allTopicIds().get().get(described.topicId()).name().equals(name("one")));
    say("log directories", admin.describeLogDirs(List.of(cluster.nodes().get().iterator().next().id())).allDescriptions().get().values().iterator().next().values().stream()
      .mapToLong(directory -> directory.replicaInfos().keySet().stream().filter(partition -> partition.topic().equals(name("one"))).count()).sum());
    QuorumInfo quorum = admin.describeMetadataQuorum().quorumInfo().get();
    say("quorum", quorum.voters().size() + " voters, the leader is one: " + quorum.voters().stream().anyMatch(voter -> voter.replicaId() == quorum.leaderId()));
    say("elections", admin.electLeaders(ElectionType.PREFERRED, Set.of(new TopicPartition(name("one"), 0))).partitions().get().values().iterator().next().get().getClass().getSimpleName());
    say("missing", failureOf(() -> admin.describeTopics(List.of(name("none"))).allTopicNames().get()));
  }

  static void altersSettings(Admin admin) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, name("two"));
    AlterConfigOp set = new AlterConfigOp(new ConfigEntry("retention.ms", "5000"), AlterConfigOp.OpType.SET);
    AlterConfigOp append = new AlterConfigOp(new ConfigEntry("cleanup.policy", "compact"), AlterConfigOp.OpType.APPEND);
    admin.incrementalAlterConfigs(Map.of(resource, List.of(set, append))).all().get();
    Question<String> ask = () -> {
      Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
      return config.get("retention.ms").value() + " " + config.get("cleanup.policy").value();
    };
    say("settings", until("5000 delete,compact", ask));
    AlterConfigOp delete = new AlterConfigOp(new ConfigEntry("retention.ms", null), AlterConfigOp.OpType.DELETE);
    AlterConfigOp subtract = new AlterConfigOp(new ConfigEntry("cleanup.policy", "compact"), AlterConfigOp.OpType.SUBTRACT);
    admin.incrementalAlterConfigs(Map.of(resource, List.of(delete, subtract))).all().get();
    say("settings", until("604800000 delete", ask));
    AlterConfigOp wrong = new AlterConfigOp(new ConfigEntry("retention.msx", "1"), AlterConfigOp.OpType.SET);
    say("a wrong setting", failureOf(() -> admin.incrementalAlterConfigs(Map.of(resource, List.of(wrong))).all().get()));
  }

  static void readsWithTheNewerProtocol(Admin admin) throws Exception {
    try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer())) {
      for (int index = 0; index < 40; index++) producer.send(new ProducerRecord<>(name("one"), index % 4, 1_700_000_000_000L + index, "k", "v" + index));
      producer.flush();
    }
    String group = name("group");
    Set<String> read = Collections.synchronizedSet(new TreeSet<>());
    KafkaConsumer<String, String> first = consumer(group);
    KafkaConsumer<String, String> second = consumer(group);
    first.subscribe(List.of(name("one")));
    pollUntil(List.of(first), () -> first.assignment().size() == 4);
    say("alone", first.assignment().size());
    long giveUpAt = System.currentTimeMillis() + 20_000;
    while (read.size() < 40 && System.currentTimeMillis() < giveUpAt) first.poll(Duration.ofMillis(100)).forEach(record -> read.add(record.value()));
    say("read", read.size());
    first.commitSync();
    second.subscribe(List.of(name("one")));
    pollUntil(List.of(first, second), () -> first.assignment().size() == 2 && second.assignment().size() == 2);
    say("shared", first.assignment().size() + " and " + second.assignment().size());
    ConsumerGroupDescription described = admin.describeConsumerGroups(List.of(group)).all().get().get(group);
    say("group", described.type() + ", " + described.members().size() + " members, assignor " + described.partitionAssignor());
    say("listed", admin.listGroups().all().get().stream().filter(listing -> listing.groupId().equals(group)).map(listing -> listing.type().get().toString()).toList());
    say("committed", admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().values().stream().mapToLong(OffsetAndMetadata::offset).sum());
    say("deleting offsets of what is read", failureOf(() -> admin.deleteConsumerGroupOffsets(group, Set.of(new TopicPartition(name("one"), 0))).all().get()));
    second.close();
    pollUntil(List.of(first), () -> first.assignment().size() == 4);
    say("alone again", first.assignment().size());
    first.unsubscribe();
    first.subscribe(new SubscriptionPattern("admin-.*-" + Pattern.quote(suffix).replace("\\Q", "").replace("\\E", "")));
    pollUntil(List.of(first), () -> first.assignment().size() == 6);
    say("by pattern", first.assignment().size());
    first.close();
    Question<String> state = () -> admin.describeConsumerGroups(List.of(group)).all().get().get(group).groupState().toString();
    say("without members", until("Empty", state));
    admin.deleteConsumerGroupOffsets(group, Set.of(new TopicPartition(name("one"), 0))).all().get();
    say("left", admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().values().stream().filter(Objects::nonNull).count());
    admin.deleteConsumerGroups(List.of(group)).all().get();
    say("deleted", failureOf(() -> admin.describeConsumerGroups(List.of(group)).all().get()));
    TopicPartition partition = new TopicPartition(name("one"), 1);
    ListOffsetsResult.ListOffsetsResultInfo latest = admin.listOffsets(Map.of(partition, OffsetSpec.maxTimestamp())).all().get().get(partition);
    say("latest time", latest.offset() + " at " + (latest.timestamp() - 1_700_000_000_000L));
  }

  static void followsTransactions(Admin admin) throws Exception {
    String id = name("tx");
    try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings("transactional.id", id), new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(name("two"), 1, "k", "v")).get();
      TransactionDescription open = admin.describeTransactions(List.of(id)).all().get().get(id);
      say("transaction", open.state() + " on " + open.topicPartitions().size());
      say("listed transactions", admin.listTransactions().all().get().stream().filter(listing -> listing.transactionalId().equals(id)).map(TransactionListing::state).toList());
      TopicPartition partition = new TopicPartition(name("two"), 1);
      say("producers", admin.describeProducers(List.of(partition)).partitionResult(partition).get().activeProducers().stream()
        .map(state -> "sequence " + state.lastSequence() + " from " + state.currentTransactionStartOffset().getAsLong()).toList());
      producer.commitTransaction();
      say("committed transaction", until(TransactionState.COMPLETE_COMMIT, () -> admin.describeTransactions(List.of(id)).all().get().get(id).state()));
    }
  }

  static void setsQuotas(Admin admin) throws Exception {
    ClientQuotaEntity entity = new ClientQuotaEntity(Map.of(ClientQuotaEntity.CLIENT_ID, name("client")));
    ClientQuotaFilter filter = ClientQuotaFilter.containsOnly(List.of(ClientQuotaFilterComponent.ofEntity(ClientQuotaEntity.CLIENT_ID, name("client"))));
    admin.alterClientQuotas(List.of(new ClientQuotaAlteration(entity, List.of(new ClientQuotaAlteration.Op("producer_byte_rate", 1e6))))).all().get();
    say("quota", until(Map.of(entity, Map.of("producer_byte_rate", 1e6)), () -> admin.describeClientQuotas(filter).entities().get()).values());
    admin.alterClientQuotas(List.of(new ClientQuotaAlteration(entity, List.of(new ClientQuotaAlteration.Op("producer_byte_rate", null))))).all().get();
    say("no quota", until(Map.of(), () -> (Map<?, ?>) admin.describeClientQuotas(filter).entities().get()));
  }

  static void keepsCredentials(Admin admin) throws Exception {
    String user = name("user");
    admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(user, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_256, 8192), "secret"))).all().get();
    say("credentials", until(1, () -> admin.describeUserScramCredentials().all().get().getOrDefault(user, new UserScramCredentialsDescription(user, List.of())).credentialInfos().size()));
    admin.alterUserScramCredentials(List.of(new UserScramCredentialDeletion(user, ScramMechanism.SCRAM_SHA_256))).all().get();
    say("deleted credentials", until("ResourceNotFoundException", () -> failureOf(() -> admin.describeUserScramCredentials(List.of(user)).description(user).get())));
  }
}
