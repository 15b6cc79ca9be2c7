import { errorAddress, errorTitle } from '../../reference/anchors.ts';
import { CodeBlock } from '../code/code-block.tsx';
import type { Exchange } from '../history.ts';

const bytes = (size: number) => (size === 1 ? '1 byte' : `${size.toLocaleString('en')} bytes`);

/** A response: status, time, size, a link that explains its error, highlighted body, and collapsed headers. */
export function ResponseView({ exchange: { request, response } }: { exchange: Exchange }) {
  if (response === undefined) return null;
  const { status, duration, size, headers, error, text, json } = response;
  return (
    <div className="response" role="group" aria-label="Response" data-status={status}>
      <p className="response-line">
        <strong className={status < 400 ? 'good' : 'bad'}>
          {status < 400 ? `${status} OK` : `${status} Error`}
        </strong>
        <span>{Math.round(duration)} ms</span>
        <span>{bytes(size)}</span>
        <code>
          {request.method} {request.path.split('?')[0]}
        </code>
      </p>
      {error !== undefined && (
        <p>
          <a href={errorAddress(error)}>What this error means: {errorTitle(error)}</a>
        </p>
      )}
      <CodeBlock code={json === undefined ? text : JSON.stringify(json, null, 2)} language="json" />
      <details>
        <summary>Headers ({headers.length})</summary>
        <dl className="headers">
          {headers.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
