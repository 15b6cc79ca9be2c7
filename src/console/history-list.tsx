import { useStore } from '../ui/use-store.ts';
import type { OutgoingRequest } from '../api/send-request.ts';
import type { OperationModel } from '../reference/operation-model.ts';
import { describeRequest, $exchanges } from './history.ts';

const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

interface HistoryListProps {
  model: OperationModel;
  onResend: (request: OutgoingRequest) => void;
}

/** The most recent requests of this operation. Each can be sent again unchanged. */
export function HistoryList({ model, onResend }: HistoryListProps) {
  const own = useStore($exchanges).filter(({ request }) => request.operation === model.id);
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
