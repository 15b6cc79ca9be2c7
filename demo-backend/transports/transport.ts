/** A way for a page's requests to reach the API that runs in the page. */
export interface Transport {
  readonly kind: 'service-worker' | 'page';
  /** Gives it up, before another one is opened. Never rejects. */
  close(): Promise<void>;
}
