import type { Values } from '../messages/fill.js';
import type { RuleMessage } from '../messages/rule-message.js';

/** The rules that say why a file is not read. */
type RefusalId = 'F-OPEN' | 'F-LIMIT';

/** One of them, the name of one of its messages, and what that message's text asks for. */
type Refusal = { [Id in RefusalId]: Arguments<Id, RuleMessage<Id>> }[RefusalId];

type Arguments<Id, M> = M extends { readonly message: infer Reason; readonly values: infer V }
  ? [rule: Id, reason: Reason, values: V]
  : M extends { readonly message: infer Reason; readonly values?: infer V }
    ? [rule: Id, reason: Reason, values?: V]
    : never;

/** A file that is not read, and why: the reason names a message of the rule in schemas/messages. */
export class WorkbookRefused extends Error {
  override readonly name = 'WorkbookRefused';
  readonly rule: RefusalId;
  readonly reason: string;
  readonly values: Values;

  constructor(...[rule, reason, values = {}]: Refusal) {
    super(`${rule} ${reason} ${JSON.stringify(values)}`);
    this.rule = rule;
    this.reason = reason;
    this.values = values;
  }

  /** What a rule has to say of it; undefined where it is another rule's. */
  saidBy<Id extends RefusalId>(rule: Id): RuleMessage<Id> | undefined {
    // The constructor saw to it that they fit together.
    const message = { message: this.reason, values: this.values } as RuleMessage<Id>;
    return this.rule === rule ? message : undefined;
  }
}
