import { localise } from "../localise.ts";

/** Words of the glossary: what each term is, in one plain sentence, and what it is in the course (structure: src/glossary.ts). */
export const glossary = /* @__PURE__ */ localise({
  documentTitle: "Glossary · Past the Plateau",
  description: "The words of the course, each in one plain sentence.",
  title: "Glossary",
  lead: "The words of the course, each in one plain sentence, and what it is at Larkfield.",
  termTitle: (p: { term: string }) => `${p.term} · Glossary · Past the Plateau`,
  inCourse: "In the course",
  related: "Related",
  lessons: "Where you meet it",
  notWritten: "not written yet",
  all: "All words",
  more: (p: { term: string }) => `More about “${p.term}”`,
  terms: {
    topic: {
      term: "topic",
      sentence: "A named stream of records of one kind, kept by Kafka in the order of its partitions.",
      course: "At Larkfield a topic carries the facts of one domain, and whoever wants them reads it.",
    },
    record: {
      term: "record",
      sentence: "One entry in a topic: a key, a value, an instant, and a place of its own.",
      course: "What a system tells is a record; reading does not take it away.",
    },
    partition: {
      term: "partition",
      sentence: "A part of a topic in which the order of records is kept.",
      course: "Order holds within a partition and not between two, so the key decides what stays in order.",
    },
    key: {
      term: "key",
      sentence: "What says which partition a record goes to: equal ones always go to the same.",
      course: "One key with many records makes one partition work and the others wait.",
    },
    offset: {
      term: "offset",
      sentence: "The place of a record in its partition, counted from its beginning.",
      course: "A reader knows by it how far it has come, and can go back to any that is still kept.",
    },
    log: {
      term: "log",
      sentence: "Records in the order in which they were written, to which one only ever adds.",
      course:
        "The same orders go down a chain of calls and through a log; the log keeps them while a system stands still.",
    },
    replay: {
      term: "replay",
      sentence: "To read records again that were read before, from an offset of one’s choice.",
      course: "A system that comes late, or that read something wrongly, puts its view together again.",
    },
    retention: {
      term: "retention",
      sentence: "How long a topic keeps its records before it drops them.",
      course: "After seven days, a system that joins in month nine finds a week of the past and no more.",
    },
    "consumer-group": {
      term: "group",
      sentence: "Readers that share the partitions of a topic, so that each record is handled by one of them.",
      course: "Twenty readers on eight partitions leave twelve without work.",
    },
    lag: {
      term: "lag",
      sentence: "How many records a reader has not read yet.",
      course: "It grows while the reader stands still, and afterwards shrinks only by what capacity is left over.",
    },
    backlog: {
      term: "backlog",
      sentence: "Work that has come and is not done yet.",
      course: "After an outage it takes longer to clear than the outage lasted, the fuller the day.",
    },
    outbox: {
      term: "outbox",
      sentence: "A table of things to tell, written in the same transaction as the change itself and sent afterwards.",
      course: "With it, nothing that was saved stays untold; what is told twice, the reader has to notice.",
    },
    "dual-write": {
      term: "writing twice",
      sentence: "Saving in the database and telling the others in two steps that can fail one without the other.",
      course: "Whoever dies between the two has saved what nobody hears of.",
    },
    duplicate: {
      term: "duplicate",
      sentence: "A record that arrives more than once, because nobody could be sure that it had arrived.",
      course: "A reader who takes no notice counts the same order twice.",
    },
    retry: {
      term: "asking again",
      sentence: "To send a call once more when no answer came.",
      course: "It helps when the answer got lost, and harms when the other side is late.",
    },
    "time-out": {
      term: "patience",
      sentence: "How long a caller waits for an answer before giving up.",
      course: "A call whose caller is gone still stands in line and still costs an answer.",
    },
    "synchronous-call": {
      term: "call",
      sentence: "A question to another system whose answer the caller waits for.",
      course: "An order in the chain needs six, one after the other, and each of them has to be up.",
    },
    "metastable-failure": {
      term: "overload that stays",
      sentence: "A state in which a system stays overloaded although what began it is over.",
      course: "Six seconds of standstill end an evening when calls are made again three times.",
    },
    event: {
      term: "event",
      sentence: "Something that happened, told as a fact with its instant.",
      course: "“Order paid” is one. “Send the invoice” is none: it says what somebody should do.",
    },
    "point-to-point": {
      term: "point to point",
      sentence: "Every system gets what it needs from every other by a link of its own.",
      course: "It is the cheaper way while systems are few.",
    },
    link: {
      term: "link",
      sentence: "What brings a fact from one system to one reader, with the work to keep it right.",
      course: "It is a promise: whenever its source changes, the work is there again, once for every reader.",
    },
    "message-bus": {
      term: "message bus",
      sentence: "Facts go over Kafka instead of files, and each reader still translates for itself.",
      course: "Copies are younger at once; what they mean drifts as before.",
    },
    "integration-platform": {
      term: "integration platform",
      sentence: "A central team connects the systems and translates for all of them.",
      course: "It lifts what goes wrong by outages; then everybody waits in one queue.",
    },
    "event-backbone": {
      term: "event backbone",
      sentence: "Owners publish facts of their domain under a contract, and whoever needs them reads.",
      course: "The four ways to connect Larkfield differ in nothing but choices; this is the fourth.",
    },
    domain: {
      term: "domain",
      sentence: "A part of the business with its people, its systems and its own words.",
      course: "Stock, Prices and Returns are three of Larkfield’s.",
    },
    owner: {
      term: "owner",
      sentence: "Who answers for a fact: what it means, that it is right, and what happens when it changes.",
      course: "Where nobody does, every reader finds out for itself.",
    },
    "central-team": {
      term: "central team",
      sentence: "People through whose hands the work of many domains goes.",
      course: "It wins while it grows with what is asked of it, and is a queue when it does not.",
    },
    contract: {
      term: "contract",
      sentence: "What an owner promises about a fact: its shape, its meaning, and how it may change.",
      course: "A check that a machine makes refuses what would break a reader.",
    },
    schema: {
      term: "schema",
      sentence: "The shape of a record: its fields and their types.",
      course: "It tells that a price is a number, and not whether tax is in it.",
    },
    compatibility: {
      term: "compatibility",
      sentence: "Whether a reader with one shape can read what was written in another.",
      course: "It decides who has to move first, the source or its readers.",
    },
    meaning: {
      term: "meaning",
      sentence: "What a figure stands for, beyond its shape.",
      course: "“Sold” may be paid or handed over; both are numbers, and every check lets both through.",
    },
    translation: {
      term: "translation",
      sentence: "What a reader does to turn somebody else’s fact into its own words.",
      course: "Fewer lines do not make fewer of them.",
    },
    change: {
      term: "change",
      sentence: "A system alters what one of its facts means or how it looks.",
      course: "At Larkfield every system does so every few weeks, and whoever reads it has to follow.",
    },
    misread: {
      term: "misread",
      sentence: "A copy that has come in time and is understood wrongly.",
      course: "It is not late, so no clock shows it.",
    },
    "shadow-copy": {
      term: "copy",
      sentence: "A fact as somebody other than its source holds it, with an age and a chance of being wrong.",
      course: "Every reader has one, and decides on it.",
    },
    age: {
      term: "age",
      sentence: "How long ago a copy was last known to equal its source.",
      course: "Hops between timetables add theirs.",
    },
    bypass: {
      term: "bypass",
      sentence: "A way around the queue: somebody gets what they need without those who look after it.",
      course: "It helps one at once, and nobody looks after it later.",
    },
    ticket: {
      term: "ticket",
      sentence: "A piece of work that somebody asked a team for.",
      course: "It waits, is worked on, and may come back.",
    },
    queue: {
      term: "queue",
      sentence: "What waits for hands that are busy.",
      course: "Its length says little; how long somebody waits who comes now says it all.",
    },
    utilisation: {
      term: "how busy",
      sentence: "The share of its time in which a team or a system works.",
      course: "Near the top, a little more makes a lot longer.",
    },
    rework: {
      term: "rework",
      sentence: "Work that was done and has come back.",
      course: "Few in a hundred of it make a wait several times as long, because they stand in the same line.",
    },
    escalation: {
      term: "escalation",
      sentence: "To go over somebody’s head so that one’s own ticket comes first.",
      course: "When few do it, it helps them; when all do it, nobody is first.",
    },
    bar: {
      term: "bar",
      sentence: "How likely all inputs must be right before acting on data pays.",
      course: "Below it, deciding by hand is the better choice and no resistance.",
    },
    input: {
      term: "input",
      sentence: "A fact that a decision needs to be right.",
      course: "Five that are each right nineteen times of twenty are right together far less often.",
    },
    decision: {
      term: "decision",
      sentence: "Something the business does one way or another, over and over, on what it believes.",
      course: "What it earns, loses or gives away is how Larkfield is measured.",
    },
    trust: {
      term: "trust",
      sentence: "How far people act on data, moved by the results they see.",
      course: "It falls in days and comes back in months.",
    },
    seed: {
      term: "seed",
      sentence: "The number from which all chance of a run is drawn.",
      course: "The same one gives the same run on every device.",
    },
    run: {
      term: "run",
      sentence: "One course of Larkfield from its first day to its last.",
      course: "It is one value that fits into a link.",
    },
    "pinned-run": {
      term: "pinned run",
      sentence: "The run that a lesson shows, chosen by a rule before the first one was made.",
      course: "Every figure that is read off it can be made anew.",
    },
    interval: {
      term: "interval",
      sentence: "A range in which a figure lies so and so often, when other chance is drawn.",
      course: "Eight of ten runs end in the one that an evidence line gives.",
    },
  },
});
