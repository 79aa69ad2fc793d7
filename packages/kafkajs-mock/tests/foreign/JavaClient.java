import java.time.Duration;
import java.util.*;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.*;
import org.apache.kafka.clients.consumer.*;
import org.apache.kafka.clients.producer.*;
import org.apache.kafka.common.*;
import org.apache.kafka.common.serialization.*;

/** Apache Kafka's own client against the cluster named by the first argument. Prints one `name: what happened` line per fact. */
public class JavaClient {
  static String brokers;
  /** Part of every name, so that a second run on the same cluster meets nothing of the first. */
  static String suffix;

  public static void main(String[] arguments) throws Exception {
    brokers = arguments[0];
    suffix = arguments[1];
    administers();
    producesAndConsumes();
    packs();
    findsOffsetsByTime();
    sharesAndRebalances();
    transacts();
    processesExactlyOnce();
    System.exit(0);
  }

  static void say(String name, Object what) {
    System.out.println(name + ": " + what);
  }

  static String name(String name) {
    return name + "-" + suffix;
  }

  static Map<String, Object> settings(Object... pairs) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", brokers);
    for (int index = 0; index < pairs.length; index += 2) settings.put((String) pairs[index], pairs[index + 1]);
    return settings;
  }

  static KafkaProducer<String, String> producer(Object... pairs) {
    return new KafkaProducer<>(settings(pairs), new StringSerializer(), new StringSerializer());
  }

  static KafkaConsumer<String, String> consumer(String group, Object... pairs) {
    Map<String, Object> settings = settings(pairs);
    settings.put("group.id", group);
    settings.put("auto.offset.reset", "earliest");
    settings.putIfAbsent("heartbeat.interval.ms", 300);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
  }

  static List<String> read(KafkaConsumer<String, String> consumer, int count) {
    List<String> values = new ArrayList<>();
    long giveUpAt = System.currentTimeMillis() + 15_000;
    while (values.size() < count && System.currentTimeMillis() < giveUpAt)
      consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
    return values;
  }

  static void administers() throws Exception {
    try (Admin admin = Admin.create(settings())) {
      admin.createTopics(List.of(new NewTopic(name("java"), 2, (short) 1), new NewTopic(name("java-out"), 1, (short) 1))).all().get();
      say("nodes", admin.describeCluster().nodes().get().size());
      say("partitions", admin.describeTopics(List.of(name("java"))).allTopicNames().get().get(name("java")).partitions().size());
      Map<TopicPartition, OffsetSpec> latest = Map.of(new TopicPartition(name("java"), 0), OffsetSpec.latest());
      say("latest", admin.listOffsets(latest).all().get().get(new TopicPartition(name("java"), 0)).offset());
      try {
        admin.createTopics(List.of(new NewTopic(name("java"), 2, (short) 1))).all().get();
      } catch (Exception error) {
        say("again", error.getCause().getClass().getSimpleName());
      }
    }
  }

  static void producesAndConsumes() throws Exception {
    try (KafkaProducer<String, String> producer = producer()) {
      for (int index = 0; index < 10; index++) {
        RecordMetadata sent = producer.send(new ProducerRecord<>(name("java"), "key-" + index, "value-" + index)).get(10, TimeUnit.SECONDS);
        if (index == 0) say("first offset", sent.offset());
      }
    }
    try (KafkaConsumer<String, String> consumer = consumer(name("java-all"))) {
      consumer.subscribe(List.of(name("java")));
      List<String> values = read(consumer, 10);
      Collections.sort(values);
      say("values", values);
      consumer.commitSync();
      Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(consumer.assignment());
      say("committed", committed.values().stream().mapToLong(OffsetAndMetadata::offset).sum());
    }
  }

  static void packs() throws Exception {
    for (String codec : List.of("gzip", "snappy", "lz4", "zstd"))
      try (KafkaProducer<String, String> producer = producer("compression.type", codec)) {
        ProducerRecord<String, String> packed = new ProducerRecord<>(name("java-packed"), 0, "k", codec);
        packed.headers().add("h", codec.getBytes());
        producer.send(packed).get(10, TimeUnit.SECONDS);
      }
    try (KafkaConsumer<String, String> consumer = consumer(name("java-packed"))) {
      consumer.assign(List.of(new TopicPartition(name("java-packed"), 0)));
      say("codecs", read(consumer, 4));
    }
  }

  static void findsOffsetsByTime() throws Exception {
    try (KafkaProducer<String, String> producer = producer("linger.ms", 100)) {
      for (int second = 1; second <= 5; second++)
        producer.send(new ProducerRecord<>(name("java-time"), 0, 1_700_000_000_000L + second * 1000L, "k", "s" + second));
      producer.flush();
    }
    try (KafkaConsumer<String, String> consumer = consumer(name("java-time"))) {
      TopicPartition partition = new TopicPartition(name("java-time"), 0);
      OffsetAndTimestamp found = consumer.offsetsForTimes(Map.of(partition, 1_700_000_003_500L)).get(partition);
      say("offset by time", found.offset() + " at " + (found.timestamp() - 1_700_000_000_000L));
      say("offset after the end", consumer.offsetsForTimes(Map.of(partition, 1_800_000_000_000L)).get(partition));
      say("ends", consumer.beginningOffsets(List.of(partition)).get(partition) + " to " + consumer.endOffsets(List.of(partition)).get(partition));
    }
  }

  static void sharesAndRebalances() {
    KafkaConsumer<String, String> first = consumer(name("java-group"));
    KafkaConsumer<String, String> second = consumer(name("java-group"));
    first.subscribe(List.of(name("java")));
    pollUntil(List.of(first), () -> first.assignment().size() == 2);
    say("alone", first.assignment().size());
    second.subscribe(List.of(name("java")));
    pollUntil(List.of(first, second), () -> first.assignment().size() == 1 && second.assignment().size() == 1);
    say("shared", first.assignment().size() + " and " + second.assignment().size());
    second.close();
    pollUntil(List.of(first), () -> first.assignment().size() == 2);
    say("alone again", first.assignment().size());
    first.close();
  }

  static void pollUntil(List<KafkaConsumer<String, String>> consumers, java.util.function.BooleanSupplier isSettled) {
    long giveUpAt = System.currentTimeMillis() + 15_000;
    while (!isSettled.getAsBoolean() && System.currentTimeMillis() < giveUpAt)
      for (KafkaConsumer<String, String> consumer : consumers) consumer.poll(Duration.ofMillis(50));
  }

  static void transacts() throws Exception {
    try (KafkaProducer<String, String> producer = producer("transactional.id", name("java-tx"))) {
      producer.initTransactions();
      for (String end : List.of("commit", "abort", "commit")) {
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(name("java-tx"), 0, "k", end)).get(10, TimeUnit.SECONDS);
        if (end.equals("commit")) producer.commitTransaction();
        else producer.abortTransaction();
      }
      try (KafkaProducer<String, String> newer = producer("transactional.id", name("java-tx"))) {
        newer.initTransactions();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(name("java-tx"), 0, "k", "zombie"));
        try {
          producer.commitTransaction();
          say("zombie", "committed");
        } catch (KafkaException error) {
          say("zombie", "fenced");
        }
      }
    }
    for (String isolation : List.of("read_committed", "read_uncommitted"))
      try (KafkaConsumer<String, String> consumer = consumer(name("java-" + isolation), "isolation.level", isolation)) {
        consumer.assign(List.of(new TopicPartition(name("java-tx"), 0)));
        say(isolation, read(consumer, isolation.equals("read_committed") ? 2 : 3));
      }
  }

  static void processesExactlyOnce() throws Exception {
    try (KafkaProducer<String, String> producer = producer("transactional.id", name("java-eos"));
        KafkaConsumer<String, String> consumer = consumer(name("java-eos"), "enable.auto.commit", false, "isolation.level", "read_committed")) {
      producer.initTransactions();
      consumer.subscribe(List.of(name("java-tx")));
      Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
      int seen = 0;
      long giveUpAt = System.currentTimeMillis() + 15_000;
      producer.beginTransaction();
      while (seen < 2 && System.currentTimeMillis() < giveUpAt)
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
          producer.send(new ProducerRecord<>(name("java-out"), record.value() + "!"));
          offsets.put(new TopicPartition(record.topic(), record.partition()), new OffsetAndMetadata(record.offset() + 1));
          seen++;
        }
      producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
      producer.commitTransaction();
      say("offsets in the transaction", consumer.committed(offsets.keySet()).values().iterator().next().offset());
    }
    try (KafkaConsumer<String, String> consumer = consumer(name("java-out"), "isolation.level", "read_committed")) {
      consumer.subscribe(List.of(name("java-out")));
      say("processed", read(consumer, 2));
    }
  }
}
