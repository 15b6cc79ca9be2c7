/** What may be amiss with the demo's backend, while it still works: by id, in words for the reader. */
const noticeMessages = {
  'worker-unavailable':
    'This browser lets no service worker run here, so the demo API answers inside this page. Other programs on this page cannot reach it.',
  'worker-bypassed':
    'This page was loaded past its service worker, so the demo API answers inside this page. An ordinary reload brings the worker back.',
  'storage-unavailable':
    'This browser lets the demo store nothing, so what you do here is forgotten when you leave, and other tabs do not see it.',
  'storage-failed':
    'The browser could not store the last change, so from now on this tab keeps its own state, and other tabs do not see it.',
  'state-renewed': 'What was stored of the demo was more than a month old, so the demo started over.',
  'state-set-aside':
    'The stored state of the demo could not be read. It was put aside, and the demo started over.',
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
