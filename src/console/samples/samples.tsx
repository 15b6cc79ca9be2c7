import { localApi, regions } from '../../reference/regions.ts';
import type { SampleLanguageId } from '../../reference/sample-settings.ts';
import { CodeBlock } from '../code/code-block.tsx';
import { sampleLanguages } from './languages.ts';
import { type SampleRequest, variablesOf } from './sample-request.ts';

interface SamplesProps {
  request: SampleRequest;
  /** The title of the request. */
  title: string;
  /** A prefix for the names of the controls, unique in the page. */
  name: string;
  /**
   * `any` lets the reader choose the host. `demo-only` is for a request that only the demo has, and `demo` for one that
   * needs the demo's data.
   */
  host: 'any' | 'demo' | 'demo-only';
  language?: SampleLanguageId;
}

function SampleHost({ host, base }: Pick<SamplesProps, 'host'> & Pick<SampleRequest, 'base'>) {
  if (host === 'any') {
    return (
      <label className="samples-host needs-script">
        Host
        <select defaultValue={base} data-sample-base="">
          {[...regions, localApi].map(({ name, baseUrl }) => (
            <option key={baseUrl} value={baseUrl}>
              {name}
            </option>
          ))}
        </select>
      </label>
    );
  }
  return (
    <p className="samples-host">
      <span>
        {host === 'demo-only' ? 'Only the demo has this request. Start' : 'Start'} the demo’s API with{' '}
        <code>npm run api</code>.
      </span>
    </p>
  );
}

/**
 * A request in every language. Radio buttons and CSS select the visible one, so it works without JavaScript. The page's
 * script keeps the choice, changes the host, and copies; see `samples-element.ts`.
 */
export function Samples({ request, title, name, host, language = 'curl' }: SamplesProps) {
  const offered = sampleLanguages.filter(({ has }) => has(request.id));
  const shown = offered.some(({ id }) => id === language) ? language : 'curl';
  const needsJq = variablesOf(request).length > 0;
  return (
    <div className="samples" role="group" aria-label={`Samples: ${title}`}>
      <div className="samples-bar">
        <fieldset>
          <legend className="sr-only">Language</legend>
          {offered.map(({ id, name: label }) => (
            <label key={id}>
              <input
                type="radio"
                className="sr-only"
                name={`${name}-language`}
                value={id}
                data-sample-language=""
                defaultChecked={id === shown}
              />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
        <button type="button" className="copy needs-script" data-copy-sample="">
          Copy<span className="sr-only"> the sample</span>
        </button>
      </div>
      <div className="samples-code">
        {offered.map(({ id, code, write }) => (
          <div key={id} data-sample={id}>
            <CodeBlock code={write(request)} language={code} base={request.base} />
            {id === 'curl' && (
              <p className="samples-note">
                For a POSIX shell, such as bash or zsh{needsJq ? ', with jq installed' : ''}.
              </p>
            )}
          </div>
        ))}
      </div>
      <SampleHost host={host} base={request.base} />
    </div>
  );
}
