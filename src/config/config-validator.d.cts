import type { ValidateFunction } from 'ajv';

/** Compiled from schemas/config.schema.json by the build. */
declare const validators: { readonly config: ValidateFunction };
export default validators;
