/** What `npm run -s simulate -- --help` prints. */
export const help = `Runs a scenario without a page and prints what it did. Changes nothing.

  npm run -s simulate -- --architecture platform --seed 7

What to run
  --architecture NAME   point-to-point (default), bus, platform or backbone
  --then NAME@DAY       another architecture, chosen on a whole day after day 0, such as platform@365; may be repeated
  --years N             1 to 10 whole years from day 0; default 3
  --seed N              one Larkfield, 0 to 4294967295; default 1
  --seeds N-N           several, such as 1-200: means, with half-widths of 95 % intervals
  --scenario NAME       larkfield (default), noAcquisition, allCalls, everyoneTold, bigCleanCentre, carefulBus,
                        servedBus, contractsOnCalls, growingCentre, centre, chain, handOn, consumers, log, duplicates,
                        timeMachine, orders, outage, messages, contracts, schema, tangle, or the path of a
                        scenario file that ends in .json
  --set NAME=VALUE      a parameter or a choice, such as central.people=12 or choice.check=automated; may be repeated
  --orders FILE         what people do in the run: a file with a list such as [{"day":30,"type":"tell","domain":2}],
                        or the list itself; --list prints every order and its fields
  --list [--json]       every parameter with meaning, unit, default, range and source, every choice with its names

What to print
  --json                one JSON object, for programs
  --csv                 one line a quarter
  (neither)             a small chart
  --audit               and every copy compared with the truth, at the end of each quarter; with --at on that day only
  --why ID              the causes of one thing of a run instead: quarter:7, decision:3, copy:10.1, fact:5000,
                        message:5000, ticket:134, change:60 or need:9
  --at DAY              the day to explain or to audit, from day 0; default for --why the last
  --help                this

What cannot be run is said on standard error with exit code 2, and standard output stays empty. That a command will take
more than five seconds is said there, too, before it begins.`;
