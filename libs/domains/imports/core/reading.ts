/** What a text says, or why it says nothing that can be used. */
export type Reading<T> = { readonly value: T } | { readonly code: string };

export const says = <T>(value: T): { readonly value: T } => ({ value });
export const unclear = (code: string): { readonly code: string } => ({ code });
export const isClear = <T>(reading: Reading<T>): reading is { readonly value: T } => 'value' in reading;
