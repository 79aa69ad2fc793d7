/**
 * Scenarios in which our broker is known to differ from Apache Kafka, each with the reason. A difference that is not
 * listed fails the test, and so does a listed one that is gone.
 */
export const knownDifferences: Readonly<Record<string, string>> = {};
