/** What the model shows beside its pictures, by the word in the address. */
export const pages = ['steps'] as const;
