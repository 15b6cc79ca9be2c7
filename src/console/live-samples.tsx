import { useId, useState, useSyncExternalStore } from 'react';
import type { OperationModel } from '../reference/operation-model.ts';
import { localApi } from '../reference/regions.ts';
import { onSampleSettings, sampleSettings } from '../reference/sample-settings.ts';
import type { Draft } from './request/draft.ts';
import { sampleRequest } from './samples/sample-request.ts';
import { Samples } from './samples/samples.tsx';

/** Samples of the request in the console. They update as the reader types. */
export function LiveSamples({ model, draft }: { model: OperationModel; draft: Draft }) {
  const { base: host, language } = useSyncExternalStore(onSampleSettings, sampleSettings);
  const [withSecrets, setWithSecrets] = useState(false);
  const id = useId();
  const base = model.demoOnly ? localApi.baseUrl : host;
  const concealed = sampleRequest(model, draft, { base, withSecrets: false });
  const hasOwnSecrets = [...concealed.secrets.values()].some((secret) => secret !== '');
  return (
    <div className="live-samples">
      <Samples
        request={withSecrets ? sampleRequest(model, draft, { base, withSecrets }) : concealed}
        title={model.title}
        name={`live-${model.id}`}
        host={model.demoOnly ? 'demo-only' : 'any'}
        language={language}
      />
      {hasOwnSecrets && (
        <p className="check-line">
          <input
            type="checkbox"
            id={id}
            checked={withSecrets}
            onChange={({ target }) => setWithSecrets(target.checked)}
          />
          <label htmlFor={id}>Include the secrets that I typed</label>
        </p>
      )}
    </div>
  );
}
