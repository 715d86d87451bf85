/** The languages the program speaks with its users. */
export type Language = 'sv' | 'en';

/** One thing said in every language the program speaks. */
export type Text = Record<Language, string>;
