import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';

const Announce = createContext<(sentence: string) => void>(() => undefined);

/** Says a sentence to screen readers, politely: it waits until they have finished speaking. */
export const useAnnounce = () => useContext(Announce);

/**
 * One polite live region for everything below it, so that two announcements never speak over each other.
 * Source: WCAG 2.2, 4.1.3 (Status Messages).
 */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ sentence: '', times: 0 });
  const announce = useCallback(
    (sentence: string) => setSaid((last) => ({ sentence, times: last.times + 1 })),
    [],
  );
  const region = useMemo(() => <span key={said.times}>{said.sentence}</span>, [said]);
  return (
    <Announce value={announce}>
      {children}
      <p role="status" className="sr-only" data-announcer>
        {region}
      </p>
    </Announce>
  );
}
