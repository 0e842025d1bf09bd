/** The draft's mark: a banner that is read, a watermark that is seen, and the errors at the end. */
export const draft = `
.ar-watermark {
  position: fixed; inset: 0; z-index: 3; width: min(76vw, 560px); margin: auto; opacity: .08;
  transform: rotate(-30deg); pointer-events: none; user-select: none;
}
.ar-watermark text { fill: var(--mark); font: 700 100px var(--title); }
.ar-draft-mark {
  width: fit-content; margin: 0 auto 1.5em; padding: .1em 1.25em; border: 2px solid; color: var(--mark);
  font-weight: 700; letter-spacing: .3em; text-indent: .3em;
}
.ar-draft-errors { margin-top: 4em; padding-top: 1em; border-top: 2px solid var(--mark); }
.ar-draft-errors h2 { margin-top: 0; color: var(--mark); }
.ar-draft-errors p { margin: 0 0 .5em; font-size: .875em; text-indent: 0; }
.ar-draft-errors ol { margin: 0; padding-left: 2.5em; }
.ar-draft-errors li { margin-bottom: .5em; white-space: pre-line; }
`;

/** In another page the mark lies over the report only, and moves along while that is read. */
export const draftInside = `
.ar-watermark {
  position: sticky; inset: auto; top: 25vh; display: block; height: min(46vw, 336px); margin-bottom: max(-46vw, -336px);
}
`;
