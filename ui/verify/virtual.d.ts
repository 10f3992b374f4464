declare module 'virtual:verify-texts' {
  /** Messages by language, as Fluent. */
  export const files: Record<'en' | 'de', string>;
  /** `table.column` to the vocabulary its values are of. */
  export const families: Record<string, string>;
  /** Columns that are yes or no. */
  export const flags: string[];
}
