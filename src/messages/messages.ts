import cli from '../../schemas/messages/zh/cli.json' with { type: 'json' };
import config from '../../schemas/messages/zh/config.json' with { type: 'json' };
import diagnosis from '../../schemas/messages/zh/diagnosis.json' with { type: 'json' };
import diff from '../../schemas/messages/zh/diff.json' with { type: 'json' };
import document from '../../schemas/messages/zh/document.json' with { type: 'json' };
import ledger from '../../schemas/messages/zh/ledger.json' with { type: 'json' };
import marked from '../../schemas/messages/zh/marked.json' with { type: 'json' };
import page from '../../schemas/messages/zh/page.json' with { type: 'json' };
import places from '../../schemas/messages/zh/places.json' with { type: 'json' };
import reporters from '../../schemas/messages/zh/reporters.json' with { type: 'json' };
import rollup from '../../schemas/messages/zh/rollup.json' with { type: 'json' };
import standing from '../../schemas/messages/zh/standing.json' with { type: 'json' };
import template from '../../schemas/messages/zh/template.json' with { type: 'json' };
import terminal from '../../schemas/messages/zh/terminal.json' with { type: 'json' };
import { ruleTexts } from './rule-registry.js';

export type { RuleTexts } from './rule-texts.js';

/** Every text that a user reads. Another language is another folder beside zh. */
export const messages = {
  cli,
  config,
  diagnosis,
  diff,
  document,
  ledger,
  marked,
  page,
  places,
  reporters,
  rollup,
  rules: ruleTexts,
  standing,
  template,
  terminal,
};
