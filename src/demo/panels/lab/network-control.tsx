import { useState } from 'react';
import { callOperation } from '../../../api/client.ts';
import { describeFailure } from '../../../api/describe-failure.ts';
import { describeNetwork } from './describe-settings.ts';
import { networks, type Network } from './networks.ts';
import { useSettings } from '../../../ui/use-settings.ts';

const isSame = (a: Network, b: Network) => a.latency_ms === b.latency_ms && a.fault === b.fault;

/** Makes the network between the screens and the API slow or faulty. */
export function NetworkControl() {
  const settings = useSettings(true);
  const [problem, setProblem] = useState<string>();
  const choose = async (network: Network) => {
    const answer = await callOperation('setNetwork', { body: network, client: 'Lab' });
    setProblem(answer.outcome === 'success' ? undefined : describeFailure(answer));
  };
  const state = settings && describeNetwork(settings.network).join(', ');
  return (
    <>
      <div className="actions">
        {Object.entries(networks).map(([name, network]) => (
          <button
            key={name}
            type="button"
            aria-pressed={settings !== undefined && isSame(settings.network, network)}
            onClick={() => void choose(network)}
          >
            {name}
          </button>
        ))}
      </div>
      <p role="status">{problem ?? (state === '' ? 'The network works.' : state)}</p>
    </>
  );
}
