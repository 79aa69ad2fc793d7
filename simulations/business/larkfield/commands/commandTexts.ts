import { commandSchemas } from "./commandSchemas.ts";
import type { CommandValues } from "./commandSchemas.ts";
import type { CommandSchema } from "./CommandSchema.ts";
import type { CommandType } from "./commandTypes.ts";
import type { Field } from "./Field.ts";

/** What a command means, and each of its fields. */
type CommandText<Type extends CommandType> = {
  readonly meaning: string;
  readonly fields: { readonly [Name in keyof CommandValues<Type>]-?: string };
};

/** What each command means. What it holds and who may give it stands beside what it does, in a file of its own. */
const commandTexts: { readonly [Type in CommandType]: CommandText<Type> } = {
  publish: { meaning: "a domain describes its facts once for everyone", fields: { system: "the domain" } },
  hire: { meaning: "one person more in a team, until the end", fields: { system: "the team" } },
  move: {
    meaning: "one person goes from a team to another, for good",
    fields: { from: "the team that gives a person away", to: "the team that gets one" },
  },
  borrow: {
    meaning: "one person of a team helps another one, and goes back",
    fields: {
      from: "the team that lends a person",
      to: "the team that is helped",
      days: "days of help, without the ways",
    },
  },
  enable: {
    meaning: "the enabling team comes to a domain, which then stands behind its facts",
    fields: { domain: "the domain" },
  },
  tell: { meaning: "from now on a domain tells every reader of its changes", fields: { domain: "the domain" } },
  change: {
    meaning: "a domain changes what one field of one of its facts means, now",
    fields: {
      domain: "the domain",
      fact: "which of its fact types, from 0; drawn when left out",
      field: "which field, from 0; drawn when left out",
    },
  },
  pay: {
    meaning: "somebody is paid for standing behind the facts of a domain, or of all domains, or nobody is any more",
    fields: { what: "whether the budget goes on", domain: "the domain; all that are there when left out" },
  },
  first: {
    meaning: "what a team does first from now on: what it is measured by and rewarded for",
    fields: { system: "the team", what: "the work that goes before all other that is not urgent" },
  },
  withhold: {
    meaning: "what a domain newly needs is not begun for so many days; then all of it is ordered at once",
    fields: { domain: "the domain that waits", days: "for how long" },
  },
  set: {
    meaning: "a row of the choices, for a domain or for everybody, or a parameter is set otherwise",
    fields: {
      name: "choice.ROW, architecture for all rows, or a parameter",
      value: "what it is from now on",
      domain: "for what this domain owns; for everybody when left out",
    },
  },
  correct: {
    meaning: "every figure of a copy that was handed on is put right by hand",
    fields: { copy: "which copy" },
  },
  stop: { meaning: "all consumers of the topic stop for so many minutes", fields: { minutes: "for how long" } },
  erase: {
    meaning: "somebody's facts are to go: a key of a domain's facts belongs to somebody else from now on",
    fields: { domain: "the domain that owns the facts", key: "whose" },
  },
  ask: {
    meaning: "a domain asks a new question, for which it needs all facts of another one",
    fields: { domain: "the domain that asks", of: "the domain whose facts it needs" },
  },
};

export interface DescribedCommand extends CommandSchema {
  readonly meaning: string;
  readonly fields: Readonly<Record<string, Field & { readonly meaning: string }>>;
}

/** Every command with its meaning, for lists and documentation. */
export function describedCommands(): Readonly<Record<CommandType, DescribedCommand>> {
  const entries = Object.entries<CommandSchema>(commandSchemas).map(([type, { roles, fields }]) => {
    const { meaning, fields: texts } = commandTexts[type as CommandType];
    return [type, { meaning, roles, fields: withMeanings(fields, texts) }];
  });
  return Object.fromEntries(entries) as Record<CommandType, DescribedCommand>;
}

function withMeanings(fields: CommandSchema["fields"], texts: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, { meaning: texts[name], ...field }]));
}
