/**
 * Of Okabe and Ito, which people with any colour vision tell apart; type in them has a contrast of 4.5 : 1 at least
 * with its ground. `-soft` is the ground under it.
 */
const light = `
  color-scheme: light; --paper: #fff; --ground: #f6f5f2; --ink: #1d1d1b; --quiet: #5b5953; --rule: #d9d6cf; --label: #f5f4f1;
  --link: #1c4f8f; --error: #a83a00; --error-soft: #fdece3; --warning: #7a5600; --warning-soft: #fdf3d6;
  --notice: #1c4f8f; --notice-soft: #e8f0fa; --good: #00664a; --good-soft: #e2f4ee; --gone: #574a66; --gone-soft: #efeaf4;
  --arc-good: #009e73; --arc-error: #d55e00; --arc-warning: #e69f00; --arc-notice: #0072b2; --arc-gone: #7d6b91;
`;
const dark = `
  color-scheme: dark; --paper: #1e1e1c; --ground: #141413; --ink: #e9e7e2; --quiet: #aeaba3; --rule: #42403b; --label: #282826;
  --link: #9cc3f0; --error: #ffb08a; --error-soft: #43220f; --warning: #f2cc6b; --warning-soft: #3a2f10;
  --notice: #9cc3f0; --notice-soft: #1c2c40; --good: #6fd3b2; --good-soft: #12332a; --gone: #cdbfe0; --gone-soft: #312a3a;
  --arc-good: #2bb58c; --arc-error: #e5793a; --arc-warning: #e6ae30; --arc-notice: #56b4e9; --arc-gone: #a18fb5;
`;

export const colours = `
:root {${light}}
@media screen and (prefers-color-scheme: dark) { :root {${dark}} }
`;
