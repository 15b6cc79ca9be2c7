import { attemptsBeforeLock, lockMinutes } from '../../../demo-backend/contract/limits.ts';

/** The panel "What is simulated". */
export function Simulated() {
  return (
    <ul className="bullets">
      <li>The screens imitate the product's. Contentstack didn't make them.</li>
      <li>The backend runs in this browser. No request leaves it, and it keeps passwords only as hashes.</li>
      <li>The password rules, labels, and messages are the product's where Contentstack documents them.</li>
      <li>
        In this demo, {attemptsBeforeLock} failed attempts lock an account for {lockMinutes} minutes.
        Contentstack doesn't document its limits.
      </li>
      <li>The three devices are simulated in this page. Each has an authtoken and sends its own requests.</li>
    </ul>
  );
}
