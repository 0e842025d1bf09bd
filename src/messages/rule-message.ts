import type { RuleMessages } from './rule-messages.js';

/** The rules that have texts. */
export type RuleId = keyof RuleMessages;

/**
 * A message that a rule has, with a value for each place of its text. It may bring values for what only other texts of
 * the rule name, as one set of values often serves several. Of several rules: a message that all of them have, with
 * what any of them asks for.
 */
export type RuleMessage<Id extends RuleId> = {
  [Key in keyof RuleMessages[Id]]: Message<
    KeysWith<Id, Names<Id, Key>>,
    Names<Id, Key>,
    Exclude<EveryName<Id>, Names<Id, Key>>
  >;
}[keyof RuleMessages[Id]];

/** The names of the values in a message that no text of the rule has a place for. */
export type UnknownName<Id extends RuleId, M> = M extends { readonly values?: infer V }
  ? Exclude<NamesIn<V>, EveryName<Id>>
  : never;

/** Messages that ask for the same values are one type, whatever their number. */
type Message<Key, Needed extends string, Other extends string> = [Needed] extends [never]
  ? { readonly message: Key; readonly values?: Optional<Other> }
  : { readonly message: Key; readonly values: Record<Needed, string | number> & Optional<Other> };

type Optional<Name extends string> = Readonly<Partial<Record<Name, string | number>>>;

type Names<Id extends RuleId, Key extends keyof RuleMessages[Id]> = RuleMessages[Id][Key] & string;

type EveryName<Id extends RuleId> = Id extends RuleId
  ? RuleMessages[Id][keyof RuleMessages[Id]] & string
  : never;

type NamesIn<V> = V extends object ? keyof V : never;

type KeysWith<Id extends RuleId, Needed extends string> = {
  [Key in keyof RuleMessages[Id]]: [Names<Id, Key>, Needed] extends [Needed, Names<Id, Key>] ? Key : never;
}[keyof RuleMessages[Id]];
