import fees from '../../schemas/messages/zh/rules/fees.json' with { type: 'json' };
import file from '../../schemas/messages/zh/rules/file.json' with { type: 'json' };
import housekeeping from '../../schemas/messages/zh/rules/housekeeping.json' with { type: 'json' };
import privacy from '../../schemas/messages/zh/rules/privacy.json' with { type: 'json' };
import structure from '../../schemas/messages/zh/rules/structure.json' with { type: 'json' };
import tables from '../../schemas/messages/zh/rules/tables.json' with { type: 'json' };
import units from '../../schemas/messages/zh/rules/units.json' with { type: 'json' };
import values from '../../schemas/messages/zh/rules/values.json' with { type: 'json' };
import words from '../../schemas/messages/zh/rules/words.json' with { type: 'json' };

/** What is said of a rule; `{name}` stands for a value of the finding. */
export interface RuleTexts {
  readonly title: string;
  /** `{notice}` is the notice that prescribes the edition. */
  readonly basis: string;
  readonly messages: Readonly<Record<string, string>>;
  /** For `report explain` and docs/rules.md: what is checked and why; a wrong and a right example; what to do. */
  readonly why?: string;
  readonly wrong?: string;
  readonly right?: string;
  readonly fix?: string;
  /** When a finding may stand. */
  readonly waive?: string;
}

/** The texts of every rule by its id. */
export const ruleTexts = {
  ...file,
  ...values,
  ...tables,
  ...structure,
  ...words,
  ...fees,
  ...privacy,
  ...units,
  ...housekeeping,
};
