import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { uiWords, type UiWordId } from '../vocabulary/ui-words.ts';

interface MenuButtonProps {
  /** The label of the button, which also names the menu. */
  word: UiWordId;
  /** Shown before the label. */
  icon: ReactNode;
  items: readonly { word: UiWordId; onChoose: () => void }[];
}

const itemsOf = (menu: HTMLElement | null) => [
  ...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
];

/** A button that opens a menu. Source: the menu button pattern of the WAI-ARIA Authoring Practices Guide. */
export function MenuButton({ word, icon, items }: MenuButtonProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const focusOnOpen = useRef<'first' | 'last'>('first');

  useEffect(() => {
    if (!open) return;
    itemsOf(root.current)
      .at(focusOnOpen.current === 'first' ? 0 : -1)
      ?.focus();
    const closeOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [open]);

  const openAt = (place: 'first' | 'last') => {
    focusOnOpen.current = place;
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    trigger.current?.focus();
  };
  const choose = (action: () => void) => {
    close();
    action();
  };

  const onTriggerKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    openAt(event.key === 'ArrowDown' ? 'first' : 'last');
  };

  const onMenuKey = (event: KeyboardEvent) => {
    const all = itemsOf(root.current);
    const here = all.findIndex((item) => item === document.activeElement);
    const startsWith = (item: HTMLElement) =>
      event.key.length === 1 && item.textContent.toLowerCase().startsWith(event.key.toLowerCase());
    const next: Record<string, HTMLElement | undefined> = {
      ArrowDown: all[(here + 1) % all.length],
      ArrowUp: all.at(here - 1),
      Home: all[0],
      End: all.at(-1),
    };
    const target = next[event.key] ?? [...all.slice(here + 1), ...all.slice(0, here)].find(startsWith);
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') setOpen(false);
    else target?.focus();
    if (event.key === 'Escape' || target !== undefined) event.preventDefault();
  };

  return (
    <div className="profile-menu" ref={root}>
      <button
        ref={trigger}
        type="button"
        className="profile-icon"
        data-ui={word}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => (open ? setOpen(false) : openAt('first'))}
        onKeyDown={onTriggerKey}
      >
        {icon}
        {uiWords[word].name}
      </button>
      {open && (
        <div role="menu" className="menu" aria-label={uiWords[word].name} tabIndex={-1} onKeyDown={onMenuKey}>
          {items.map((item) => (
            <button
              key={item.word}
              type="button"
              role="menuitem"
              tabIndex={-1}
              data-ui={item.word}
              onClick={() => choose(item.onChoose)}
            >
              {uiWords[item.word].name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
