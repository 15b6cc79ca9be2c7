/** What the reader should know about how the demo runs, while it works, by id. */
const noticeMessages = {
  'worker-unavailable':
    "Service workers don't work here, so the demo's API runs inside this page. Other tools on this page can't reach it.",
  'worker-bypassed':
    "Requests from this page bypass its service worker, so the demo's API runs inside the page. Reload the page to use the worker again.",
  'storage-unavailable':
    "Your browser doesn't let the demo store anything. What you do here is lost when you leave, and other tabs don't see it.",
  'storage-failed':
    "Your browser couldn't store the last change. From now on, this tab keeps its own state, and other tabs don't see it.",
  'state-renewed': 'The stored state of the demo was more than a month old, so the demo was reset.',
  'state-set-aside': "The stored state of the demo couldn't be read, so the demo was reset.",
} as const;

/** The id of a notice. */
export type NoticeId = keyof typeof noticeMessages;

/** Something that the reader should know about how the demo runs. */
export interface Notice {
  readonly id: NoticeId;
  readonly message: string;
}

/** The notice with an id. */
export const noticeOf = (id: NoticeId): Notice => ({ id, message: noticeMessages[id] });
