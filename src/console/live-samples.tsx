import { useId, useState, useSyncExternalStore } from 'react';
import type { OperationModel } from '../lib/reference/operation-model-schema.ts';
import { localApi } from '../lib/regions.ts';
import { onSampleSettings, readSampleSettings } from '../lib/sample-settings.ts';
import { parseObject } from './raw/parse-object.ts';
import { sampleRequest } from './samples/sample-request.ts';
import { Samples } from './samples/samples.tsx';
import { valuesIn } from './raw/values-in.ts';
import type { Draft } from './use-console.ts';

/** Whether the reader typed a secret of his own. */
const hasOwnSecrets = ({ fields }: OperationModel, { values }: Draft) =>
  fields.some(({ secret, name, initial }) => secret && values[name] !== initial);

/** Samples that follow what the console holds. While the body is no JSON, they show the last one that was. */
export function LiveSamples({ model, draft }: { model: OperationModel; draft: Draft }) {
  const { base, language } = useSyncExternalStore(onSampleSettings, readSampleSettings);
  const [withSecrets, setWithSecrets] = useState(false);
  const id = useId();
  const parsed = draft.mode === 'raw' ? parseObject(draft.raw) : undefined;
  const values = parsed === undefined ? draft.values : valuesIn(model, parsed, draft.values);
  const request = sampleRequest(model, values, {
    base: model.demoOnly ? localApi.baseUrl : base,
    withSecrets,
    sendsAuthtoken: draft.sendsAuthtoken,
  });
  return (
    <div className="live-samples">
      <Samples
        request={request}
        title={model.title}
        name={`live-${model.anchor}`}
        localOnly={model.demoOnly}
        language={language}
      />
      {hasOwnSecrets(model, { ...draft, values }) && (
        <p className="check-line">
          <input
            type="checkbox"
            id={id}
            checked={withSecrets}
            onChange={({ target }) => setWithSecrets(target.checked)}
          />
          <label htmlFor={id}>Put the secrets that I typed into the sample</label>
        </p>
      )}
    </div>
  );
}
