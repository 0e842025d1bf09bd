import type { ValidateFunction } from 'ajv';

/** Compiled from schemas/findings.schema.json by the build. */
declare const validators: { readonly findings: ValidateFunction };
export default validators;
