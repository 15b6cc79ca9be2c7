import { useSyncExternalStore } from 'react';
import type { OperationModel } from '../reference/operation-model-schema.ts';
import { onExchange, readExchanges } from './history.ts';
import { describeRequest } from './request/describe-request.ts';
import type { OutgoingRequest } from '../api/send-request.ts';

const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
const nothingYet = () => [];

/** What the list of the last requests takes. */
export interface HistoryListProps {
  model: OperationModel;
  onResend: (request: OutgoingRequest) => void;
}

/** The last requests of this operation, each to be sent once more as it was. */
export function HistoryList({ model, onResend }: HistoryListProps) {
  const exchanges = useSyncExternalStore(onExchange, readExchanges, nothingYet);
  const own = exchanges.filter(({ request }) => request.operation === model.id);
  if (own.length === 0) return null;
  return (
    <details className="history">
      <summary>Recent requests ({own.length})</summary>
      <ol>
        {own.map(({ id, at, request, response }) => (
          <li key={id}>
            <span>{time.format(at)}</span>{' '}
            <span>{response === undefined ? 'no response' : response.status}</span>{' '}
            <code>{describeRequest(request, model.auth !== 'none')}</code>{' '}
            <button type="button" className="quiet" onClick={() => onResend(request)}>
              Send again<span className="sr-only">: the request from {time.format(at)}</span>
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}
