import { useState, type KeyboardEvent, type RefObject } from 'react';
import type { InputField } from '../../lib/reference/operation-model-schema.ts';
import { suggestionsAt, type Suggestion } from './suggestions.ts';
import { typeInto } from './type-into.ts';

/** Why the list is there: the reader asked for it, or it came up by itself while typing. */
type Reason = 'asked' | 'typed';

interface State {
  readonly reason: Reason | undefined;
  readonly cursor: number;
  /** The index of the suggestion that Enter takes; -1 for none. */
  readonly active: number;
}

const closed: State = { reason: undefined, cursor: 0, active: -1 };
const nothing: readonly Suggestion[] = [];

/** The suggestions for an editor, and what the editor tells of. */
export interface Suggestions {
  /** None while the list is closed. */
  readonly list: readonly Suggestion[];
  readonly active: number;
  /** Whether the reader asked, and so wants to hear that nothing fits, too. */
  readonly asked: boolean;
  readonly onTyped: (cursor: number) => void;
  readonly onMoved: (cursor: number) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly ask: () => void;
  readonly close: () => void;
  readonly choose: (suggestion: Suggestion) => void;
}

const asks = ({ key, ctrlKey, altKey }: KeyboardEvent) =>
  (ctrlKey && key === ' ') || (altKey && key === 'ArrowDown');

/** Offers what fits at the cursor: while the reader types, and when asked to by Ctrl+Space or Alt+Down. */
export function useSuggestions(
  editor: RefObject<HTMLTextAreaElement | null>,
  text: string,
  fields: readonly InputField[],
): Suggestions {
  const [state, setState] = useState(closed);
  const { reason, cursor, active } = state;
  const list = reason === undefined ? nothing : suggestionsAt(text, cursor, fields, reason === 'asked');

  const ask = () => {
    editor.current?.focus();
    setState({ reason: 'asked', cursor: editor.current?.selectionEnd ?? 0, active: 0 });
  };
  const choose = ({ edit }: Suggestion) => {
    if (editor.current === null) return;
    typeInto(editor.current, edit);
    setState({ reason: 'typed', cursor: edit.selection[1], active: -1 });
  };
  const move = (step: 1 | -1) =>
    setState({
      ...state,
      active: active < 0 && step < 0 ? list.length - 1 : (active + step + list.length) % list.length,
    });

  /** Does what a key means to the list. @returns false where it means nothing to it */
  const obey = (event: KeyboardEvent): boolean => {
    const chosen = list[active];
    if (asks(event)) ask();
    else if (list.length === 0) return false;
    else if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Escape') setState(closed);
    else if (event.key === 'Enter' && chosen) choose(chosen);
    else return false;
    return true;
  };

  return {
    list,
    active,
    asked: reason === 'asked',
    onTyped: (at) => setState({ reason: 'typed', cursor: at, active: -1 }),
    onMoved: (at) => {
      if (at !== cursor) setState(closed);
    },
    onKey: (event) => {
      if (!event.nativeEvent.isComposing && obey(event)) event.preventDefault();
    },
    ask,
    close: () => setState(closed),
    choose,
  };
}
