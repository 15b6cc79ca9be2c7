/** A change to a text: what stands between two offsets gives way to something else, part of which is then selected. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  /** What is selected afterwards, in offsets of the new text; the same one twice for a cursor. */
  readonly selection: readonly [number, number];
}

/** The text after a change. What it does not name stays as it was, sign by sign. */
export const applyEdit = (text: string, { from, to, insert }: TextEdit): string =>
  text.slice(0, from) + insert + text.slice(to);
