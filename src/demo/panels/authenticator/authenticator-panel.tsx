import { useStore } from '../../../ui/use-store.ts';
import { Copyable } from '../../../ui/copy-button.tsx';
import { codeAt, grouped, secondsLeft } from './codes.ts';
import { $knownSecrets, type KnownSecret } from './known-secrets.ts';
import { useDemoTime } from '../../../ui/use-demo-time.ts';

function Entry({ entry, now }: { entry: KnownSecret; now: number }) {
  const code = codeAt(entry.secret, now);
  return (
    <li data-account={entry.account}>
      <div>
        <strong>{entry.account}</strong>
        {!entry.inUse && <span className="quiet">being set up</span>}
      </div>
      <Copyable text={code} name={`the code for ${entry.account}`}>
        <code className="totp">{grouped(code)}</code>
      </Copyable>
      <span className="quiet">{secondsLeft(now)} s left</span>
    </li>
  );
}

/**
 * The panel "Authenticator" shows the same codes as an app on a phone, so readers don't need a phone. It isn't a live region,
 * or a screen reader would announce every second.
 */
export function AuthenticatorPanel() {
  const secrets = useStore($knownSecrets);
  const now = useDemoTime();
  if (now === undefined) return <p className="quiet">Loading…</p>;
  return (
    <div className="authenticator">
      <p className="quiet">
        The codes that an authenticator app would show. Each works once. An account that you set up on this
        page appears here until you leave the page.
      </p>
      <ul aria-label="Codes">
        {secrets.map((entry) => (
          <Entry key={`${entry.account} ${entry.secret}`} entry={entry} now={now} />
        ))}
      </ul>
    </div>
  );
}
