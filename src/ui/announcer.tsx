import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react';

/**
 * Says a sentence.
 *
 * @param after how many milliseconds it waits; without, it is said at once. What is said meanwhile takes its place, so that
 *   a remark on the typing never comes after the answer to what was typed
 * @returns takes it back while it waits
 */
type Announce = (sentence: string, after?: number) => () => void;

const AnnounceContext = createContext<Announce>(() => () => undefined);

/** Says sentences to screen readers, politely: they wait until the reader has finished speaking. */
export const useAnnounce = (): Announce => useContext(AnnounceContext);

/**
 * One polite live region for everything below it, so that two announcements never speak over each other.
 * Source: WCAG 2.2, 4.1.3 (Status Messages).
 */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ sentence: '', times: 0 });
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const announce = useCallback<Announce>((sentence, after) => {
    const say = () => setSaid((last) => ({ sentence, times: last.times + 1 }));
    clearTimeout(waiting.current);
    if (after === undefined) {
      say();
      return () => undefined;
    }
    const timer = setTimeout(say, after);
    waiting.current = timer;
    return () => clearTimeout(timer);
  }, []);
  const region = useMemo(() => <span key={said.times}>{said.sentence}</span>, [said]);
  return (
    <AnnounceContext value={announce}>
      {children}
      <p role="status" className="sr-only" data-announcer>
        {region}
      </p>
    </AnnounceContext>
  );
}
