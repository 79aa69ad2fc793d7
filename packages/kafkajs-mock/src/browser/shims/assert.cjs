/** kafkajs's assertions: a falsy value throws. CommonJS, because kafkajs calls what `require` gives it. */
module.exports = function assert(value, message = "Assertion failed") {
  if (!value) throw new Error(message);
};
