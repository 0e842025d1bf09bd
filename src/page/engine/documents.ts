import type { Checked } from '../../check/check-workbook.js';
import { siteFor } from '../../config/site.js';
import type { DocumentKind } from '../../publish/document-formats.js';
import { type Refused, type Rendering, renderChecked } from '../../publish/render-checked.js';
import { pageFonts } from './page-fonts.js';
import type { Prepared } from './prepare.js';
import type { Setup } from './setup.js';

/**
 * The documents of a checked report, under names beside each other. A report with errors is a draft, as `--draft` makes.
 * @param stem the names without their endings
 */
export function documentsOf(
  checked: Checked,
  kinds: readonly DocumentKind[],
  stem: string,
  { config }: Prepared,
  setup: Setup,
): Promise<Rendering | Refused> {
  return renderChecked(checked, {
    draft: checked.result.status !== 'passed',
    fragment: false,
    paths: Object.fromEntries(kinds.map((kind) => [kind, `${stem}.${kind}`])),
    fonts: () => pageFonts(setup),
    site: (file, year) => siteFor(config.site ?? {}, file, year),
  });
}
