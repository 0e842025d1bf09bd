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
