const numerals = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** A count at the start of a sentence: "Five", "12". Words up to ten, digits above. */
export const inWords = (count: number): string => numerals[count] ?? String(count);
