/** The draft's mark: a banner that is read, a watermark that is seen, and the errors at the end. */
export const draft = `
.watermark {
  position: fixed; inset: 0; z-index: 2; display: grid; place-items: center; overflow: hidden;
  color: var(--mark); font: 700 min(38vw, 20rem)/1 var(--title); white-space: nowrap; opacity: .08;
  transform: rotate(-30deg); pointer-events: none; user-select: none;
}
.draft-mark {
  width: fit-content; margin: 0 auto 1.5rem; padding: .1rem 1.25rem; border: 2px solid; color: var(--mark);
  font-weight: 700; letter-spacing: .3em; text-indent: .3em;
}
.draft-errors { margin-top: 4rem; padding-top: 1rem; border-top: 2px solid var(--mark); }
.draft-errors h2 { margin-top: 0; color: var(--mark); }
.draft-errors ol { margin: 0; padding-left: 2.5em; }
.draft-errors li { margin-bottom: .5rem; white-space: pre-line; }
`;
