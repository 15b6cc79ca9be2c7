import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react';

/**
 * Announces a message.
 *
 * @param after milliseconds to wait. A later announcement replaces one that waits, so that a message about what was typed
 *   never follows the result of the form
 * @returns a function that cancels the announcement while it waits
 */
type Announce = (message: string, after?: number) => () => void;

const AnnounceContext = createContext<Announce>(() => () => undefined);

/** Returns a function that announces a message politely: screen readers finish the current one first. */
export const useAnnounce = (): Announce => useContext(AnnounceContext);

/**
 * One polite live region for everything inside it, so that two announcements never overlap.
 * Source: WCAG 2.2, 4.1.3 (Status Messages).
 */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ message: '', times: 0 });
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const announce = useCallback<Announce>((message, after) => {
    const say = () => setSaid((last) => ({ message, times: last.times + 1 }));
    clearTimeout(waiting.current);
    if (after === undefined) {
      say();
      return () => undefined;
    }
    const timer = setTimeout(say, after);
    waiting.current = timer;
    return () => clearTimeout(timer);
  }, []);
  const region = useMemo(() => <span key={said.times}>{said.message}</span>, [said]);
  return (
    <AnnounceContext value={announce}>
      {children}
      <p role="status" className="sr-only" data-announcer>
        {region}
      </p>
    </AnnounceContext>
  );
}
