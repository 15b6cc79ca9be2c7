import { useId, type RefObject } from 'react';
import type { InputField } from '../../lib/reference/operation-model-schema.ts';
import { optionId, SuggestionList } from './suggestion-list.tsx';
import { useDelayed } from './use-delayed.ts';
import { useSuggestions, type Suggestions } from './use-suggestions.ts';

/** What the editor takes. */
export interface JsonEditorProps {
  id: string;
  text: string;
  onChange: (text: string) => void;
  fields: readonly InputField[];
  editor: RefObject<HTMLTextAreaElement | null>;
  /** The id of what describes its faults; undefined where there are none. */
  faultsId: string | undefined;
}

/** What is said of the suggestions, and how to reach them. */
function sentenceOf({ list, asked }: Suggestions): string {
  if (list.length > 0)
    return `${list.length} ${list.length === 1 ? 'fits' : 'fit'}: choose with the arrow keys.`;
  return asked ? 'Nothing more fits here.' : '';
}

const delay = 400;

/** A text area for JSON with suggestions at its cursor, which keep the focus where it is and never hold it back. */
export function JsonEditor({ id, text, onChange, fields, editor, faultsId }: JsonEditorProps) {
  const listId = useId();
  const suggestions = useSuggestions(editor, text, fields);
  const { list, active } = suggestions;
  const isOpen = list.length > 0;
  const status = useDelayed(sentenceOf(suggestions), delay);
  return (
    <>
      <div className="json-editor">
        <textarea
          id={id}
          ref={editor}
          rows={Math.min(16, Math.max(5, text.split('\n').length + 1))}
          value={text}
          spellCheck={false}
          autoCapitalize="none"
          autoComplete="off"
          aria-invalid={faultsId !== undefined || undefined}
          aria-describedby={faultsId}
          aria-autocomplete="list"
          aria-controls={isOpen ? listId : undefined}
          aria-activedescendant={active < 0 || !isOpen ? undefined : optionId(listId, active)}
          onChange={({ target }) => {
            onChange(target.value);
            suggestions.onTyped(target.selectionEnd);
          }}
          onSelect={({ currentTarget }) => suggestions.onMoved(currentTarget.selectionEnd)}
          onKeyDown={suggestions.onKey}
          onBlur={suggestions.close}
        />
        {isOpen && <SuggestionList id={listId} list={list} active={active} onChoose={suggestions.choose} />}
      </div>
      <div className="suggestion-line">
        <button
          type="button"
          className="quiet"
          onMouseDown={(event) => event.preventDefault()}
          onClick={suggestions.ask}
        >
          What fits at the cursor?
        </button>
        <kbd>Ctrl+Space</kbd>
        <p role="status">{status}</p>
      </div>
    </>
  );
}
