import type { Suggestion } from './suggestions.ts';

/** What the list of suggestions takes. */
export interface SuggestionListProps {
  id: string;
  list: readonly Suggestion[];
  /** The index of the one that Enter takes; -1 for none. */
  active: number;
  onChoose: (suggestion: Suggestion) => void;
}

/** The id of one suggestion, by its index. */
export const optionId = (id: string, index: number): string => `${id}-${index}`;

const bringIntoView = (option: HTMLElement | null) => option?.scrollIntoView({ block: 'nearest' });

/**
 * What fits at the cursor, under the editor, which keeps the focus and names the active one in `aria-activedescendant`.
 * Source: WAI-ARIA 1.2, `textbox`, and the APG's pattern for a listbox that pops up.
 */
export function SuggestionList({ id, list, active, onChoose }: SuggestionListProps) {
  return (
    <div role="listbox" id={id} aria-label="Fits here" className="suggestions">
      {list.map((suggestion, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the editor has the focus, and chooses by its keys
        <div
          key={suggestion.label}
          role="option"
          id={optionId(id, index)}
          ref={index === active ? bringIntoView : undefined}
          tabIndex={-1}
          aria-selected={index === active}
          // The editor keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(suggestion)}
        >
          <code>{suggestion.label}</code> <span>{suggestion.detail}</span>
        </div>
      ))}
    </div>
  );
}
