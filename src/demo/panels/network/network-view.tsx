import { useStore } from '../../../ui/use-store.ts';
import { $callLog, type LoggedCall } from '../../../api/call-log.ts';
import { localApi } from '../../../reference/regions.ts';
import { CopyButton } from '../../../ui/copy-button.tsx';

/** The panel "Network": the requests of this page with their responses, newest first. The log has no secrets. */
export function NetworkView() {
  const calls = useStore($callLog);
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

/** Quotes a text for a POSIX shell. */
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

/** The call as a curl command for the API on the reader's own machine. Secrets stay masked: readers insert their own. */
export function curlFor(call: LoggedCall): string {
  const parts = [`curl -X ${call.method} ${quoted(localApi.baseUrl + call.path)}`];
  if (call.authenticated) parts.push(`-H 'authtoken: <your authtoken>'`);
  if (call.requestBody !== undefined) {
    parts.push(`-H 'content-type: application/json'`, `-d ${quoted(JSON.stringify(call.requestBody))}`);
  }
  return parts.join(' \\\n  ');
}

const asText = (value: unknown) => (value === undefined ? '(none)' : JSON.stringify(value, null, 2));

function CallDetails({ call }: { call: LoggedCall }) {
  const failed = call.status === undefined || call.status >= 400;
  return (
    <details>
      <summary>
        <b>{call.method}</b> <code>{call.path}</code>{' '}
        <span className="call-status" data-failed={failed}>
          {call.status ?? 'No response'}
        </span>{' '}
        <span className="quiet">
          {Math.round(call.duration)} ms, {call.client}
        </span>
      </summary>
      <dl className="properties">
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
