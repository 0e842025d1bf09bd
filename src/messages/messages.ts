import cli from '../../schemas/messages/zh/cli.json' with { type: 'json' };
import document from '../../schemas/messages/zh/document.json' with { type: 'json' };
import rules from '../../schemas/messages/zh/rules.json' with { type: 'json' };
import template from '../../schemas/messages/zh/template.json' with { type: 'json' };
import terminal from '../../schemas/messages/zh/terminal.json' with { type: 'json' };

/** Every text that a user reads. Another language is another folder beside zh. */
export const messages = { cli, document, rules, template, terminal };

/** What is said of a rule; `{name}` stands for a value of the finding. */
export interface RuleTexts {
  readonly title: string;
  /** `{notice}` is the notice that prescribes the edition. */
  readonly basis: string;
  readonly messages: Readonly<Record<string, string>>;
}
