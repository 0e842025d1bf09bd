import type { Checked } from '../../check/check-workbook.js';
import { circumstancesOf } from '../../config/circumstances-of.js';
import { siteFor } from '../../config/site.js';
import type { DocumentKind } from '../../publish/document-formats.js';
import { type Refused, type Rendering, renderChecked } from '../../publish/render-checked.js';
import { rules } from '../../rules/rules.js';
import { pageFonts } from './page-fonts.js';
import type { Prepared } from './prepare.js';
import type { Setup } from './setup.js';

/**
 * The documents of a checked report, under names beside each other. A report with errors is a draft, as `--draft` makes.
 * @param stem the names without their endings
 * @param say told what there is to know about the fonts
 * @throws NoFonts where a PDF has to be set without any
 */
export function documentsOf(
  checked: Checked,
  kinds: readonly DocumentKind[],
  stem: string,
  { placed, configPath }: Prepared,
  setup: Setup,
  say: (note: string) => void,
): Promise<Rendering | Refused> {
  return renderChecked(checked, {
    circumstances: circumstancesOf(placed.config, configPath, rules, setup.now),
    draft: checked.result.status !== 'passed',
    fragment: false,
    ...(kinds.includes('pdf') && { pdfHref: encodeURIComponent(`${stem}.pdf`) }),
    paths: Object.fromEntries(kinds.map((kind) => [kind, `${stem}.${kind}`])),
    fonts: () => pageFonts(setup, say),
    site: (file, year) => siteFor(placed.config.site ?? {}, file, year),
  });
}
