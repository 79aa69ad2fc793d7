/** The Apache Kafka release that the scripts start and that kafkajs-mock is compared with. */
export const KAFKA_VERSION = "4.4.0";
