import type { ValidateFunction } from 'ajv';

/** A validator for each edition's data document, compiled from schemas/data by the build. */
declare const validators: Readonly<Record<string, ValidateFunction | undefined>>;
export default validators;
