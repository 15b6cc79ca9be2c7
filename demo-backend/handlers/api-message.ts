/** Why the bytes of a body can't be read: there are too many, or the body ends early. */
export type UnreadBody = 'body-too-large' | 'unreadable-request';

/** A request to the API, as any transport hands it over. */
export interface ApiRequest {
  readonly method: string;
  /** Below the base, with its leading slash, still percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** A header by its lower-case name; undefined when it was not sent. */
  header(name: string): string | undefined;
  /** The bytes of the body, or why they can't be read. */
  body(): Promise<Uint8Array | UnreadBody>;
}

/** The answer of the API, ready to be sent; `no-answer` when the simulated network lost it. */
export type ApiAnswer = JsonAnswer | 'no-answer';

/** An answer with a body. */
export interface JsonAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, or empty for the status 204. To HEAD, whoever sends it leaves the body out. */
  readonly body: string;
}
