/** As much of Node's EventEmitter as kafkajs uses. */
class EventEmitter {
  known = new Map();

  on(event, listener) {
    this.known.set(event, [...(this.known.get(event) ?? []), listener]);
    return this;
  }

  addListener(event, listener) {
    return this.on(event, listener);
  }

  once(event, listener) {
    const wrapped = (...given) => {
      this.removeListener(event, wrapped);
      listener(...given);
    };
    return this.on(event, wrapped);
  }

  off(event, listener) {
    return this.removeListener(event, listener);
  }

  removeListener(event, listener) {
    this.known.set(
      event,
      (this.known.get(event) ?? []).filter((each) => each !== listener),
    );
    return this;
  }

  removeAllListeners(event) {
    if (event === undefined) this.known.clear();
    else this.known.delete(event);
    return this;
  }

  emit(event, ...given) {
    const listeners = this.known.get(event) ?? [];
    for (const listener of listeners) listener(...given);
    return listeners.length > 0;
  }

  listeners(event) {
    return [...(this.known.get(event) ?? [])];
  }

  listenerCount(event) {
    return this.known.get(event)?.length ?? 0;
  }

  setMaxListeners() {
    return this;
  }
}

// CommonJS, because kafkajs takes the class both ways.
module.exports = EventEmitter;
EventEmitter.EventEmitter = EventEmitter;
