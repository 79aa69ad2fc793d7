"""Starts librdkafka's mock cluster with as many brokers as the first argument says, prints their addresses on one line,
and runs until it is stopped. The mock lives inside a client, which is made for nothing else."""

import signal
import sys

from confluent_kafka import Producer

client = Producer({"test.mock.num.brokers": int(sys.argv[1]), "log_level": 0})
brokers = client.list_topics(timeout=10).brokers.values()
print(",".join(f"{broker.host}:{broker.port}" for broker in brokers), flush=True)
signal.pause()
