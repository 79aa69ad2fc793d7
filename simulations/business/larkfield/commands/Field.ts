/** Teams that are no domain's. `free`: people who wait for a team. */
export const namedTeams = ["centre", "enabling", "free"] as const;
export type NamedTeam = (typeof namedTeams)[number];

/**
 * What a field of a command holds, as plain data: its parser, its canonical form and the form on a page are made of it. What it
 * means stands in `commandTexts.ts`.
 */
export type Field = { /** May be left out. */ readonly optional?: true } & (
  | { /** Row of a domain, from 0 in the order of joining. */ readonly holds: "domain" }
  | { /** Row of a domain, or one of `namedTeams`. */ readonly holds: "team" }
  | { readonly holds: "whole"; readonly unit: string; readonly range: readonly [smallest: number, largest: number] }
  | { readonly holds: "name"; readonly names: readonly string[] }
  | { /** A parameter (`notice.told`) or a row of the choices (`choice.check`). */ readonly holds: "setting" }
  | { /** A number, a text, true or false. */ readonly holds: "value" }
);
export type Fields = Readonly<Record<string, Field>>;

type Held<F extends Field> = F extends { holds: "domain" | "whole" }
  ? number
  : F extends { holds: "team" }
    ? number | NamedTeam
    : F extends { holds: "name"; names: readonly (infer Name)[] }
      ? Name
      : F extends { holds: "setting" }
        ? string
        : number | string | boolean;

type OptionalNames<F extends Fields> = { [N in keyof F]: F[N] extends { optional: true } ? N : never }[keyof F];
/** The values of a command's own fields. */
export type ValuesOf<F extends Fields> = {
  readonly [N in Exclude<keyof F, OptionalNames<F>>]: Held<F[N]>;
} & { readonly [N in OptionalNames<F>]?: Held<F[N]> };
