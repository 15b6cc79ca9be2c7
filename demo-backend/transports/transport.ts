/** A way by which a page's requests reach the API in it. */
export interface Transport {
  readonly kind: 'service-worker' | 'page';
  stop(): Promise<void>;
}
