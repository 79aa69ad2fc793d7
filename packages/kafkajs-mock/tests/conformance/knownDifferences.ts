/**
 * Scenarios in which our broker is known to differ from Apache Kafka, each with the reason. A difference that is not
 * listed fails the test, and so does a listed one that is gone.
 */
export const knownDifferences: Readonly<Record<string, string>> = {
  "a fetch ends with its segment, and a batch much later in time starts a new one":
    "Our segments roll by the broker's clock and a fetch may cross them: the client gets the same records in fewer replies.",
};
