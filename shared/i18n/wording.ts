/** The same keys as the English wording, with any words: a missing or extra key in another language does not compile. */
export type Wording<T> = { readonly [K in keyof T]: T[K] extends string ? string : Wording<T[K]> };
