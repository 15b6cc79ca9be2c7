import { useSyncExternalStore } from 'react';
import { onCall, readCalls, type LoggedCall } from '../../../api/call-log.ts';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { curlFor } from './curl.ts';

const none: readonly LoggedCall[] = [];

/** What the demo asked its API and what it got, the newest first. Secrets were masked before they were kept. */
export function NetworkView() {
  const calls = useSyncExternalStore(onCall, readCalls, () => none);
  if (calls.length === 0) return <p className="quiet">No requests yet. Use the window above.</p>;
  return (
    <ol className="calls" reversed>
      {calls.map((call) => (
        <li key={call.id}>
          <CallDetails call={call} />
        </li>
      ))}
    </ol>
  );
}

const asText = (value: unknown) => (value === undefined ? '(none)' : JSON.stringify(value, null, 2));

function CallDetails({ call }: { call: LoggedCall }) {
  const refused = call.status === undefined || call.status >= 400;
  return (
    <details>
      <summary>
        <b>{call.method}</b> <code>{call.path}</code>{' '}
        <span className="call-status" data-refused={refused}>
          {call.status ?? 'No response'}
        </span>{' '}
        <span className="quiet">
          {Math.round(call.duration)} ms, {call.client}
        </span>
      </summary>
      <dl className="facts">
        <dt>Sent</dt>
        <dd>
          <pre>{asText(call.requestBody)}</pre>
        </dd>
        <dt>Response headers</dt>
        <dd>
          <pre>{asText(call.responseHeaders)}</pre>
        </dd>
        <dt>Response</dt>
        <dd>
          <pre>{asText(call.responseBody)}</pre>
        </dd>
      </dl>
      <p>
        For the API on your own machine: <CopyButton text={curlFor(call)} name="as curl" />
      </p>
    </details>
  );
}
