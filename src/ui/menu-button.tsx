import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { uiLabels, type UiLabelId } from '../vocabulary/ui-labels.ts';

interface MenuButtonProps {
  /** The label of the button, which also names the menu. */
  label: UiLabelId;
  /** Shown before the label. */
  icon: ReactNode;
  items: readonly { label: UiLabelId; onChoose: () => void }[];
}

const itemsOf = (menu: HTMLElement | null) => [
  ...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
];

/** The item that a key moves the focus to: by an arrow, Home, End, or the first letter of its label. */
function itemForKey(key: string, all: readonly HTMLElement[]): HTMLElement | undefined {
  const here = all.findIndex((item) => item === document.activeElement);
  const next: Record<string, HTMLElement | undefined> = {
    ArrowDown: all[(here + 1) % all.length],
    ArrowUp: all.at(here - 1),
    Home: all[0],
    End: all.at(-1),
  };
  const startsWith = (item: HTMLElement) =>
    key.length === 1 && item.textContent.toLowerCase().startsWith(key.toLowerCase());
  return next[key] ?? [...all.slice(here + 1), ...all.slice(0, here)].find(startsWith);
}

interface MenuProps extends Pick<MenuButtonProps, 'label' | 'items'> {
  onKeyDown: (event: KeyboardEvent) => void;
  /** Called before an item's action. */
  onClose: () => void;
}

function Menu({ label, items, onKeyDown, onClose }: MenuProps) {
  return (
    <div role="menu" className="menu" aria-label={uiLabels[label].name} tabIndex={-1} onKeyDown={onKeyDown}>
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          data-ui={item.label}
          onClick={() => {
            onClose();
            item.onChoose();
          }}
        >
          {uiLabels[item.label].name}
        </button>
      ))}
    </div>
  );
}

/** A button that opens a menu. Source: the menu button pattern of the WAI-ARIA Authoring Practices Guide. */
export function MenuButton({ label, icon, items }: MenuButtonProps) {
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

  const onTriggerKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    openAt(event.key === 'ArrowDown' ? 'first' : 'last');
  };

  const onMenuKey = (event: KeyboardEvent) => {
    const target = itemForKey(event.key, itemsOf(root.current));
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') setOpen(false);
    else target?.focus();
    if (event.key === 'Escape' || target !== undefined) event.preventDefault();
  };

  return (
    <div className="menu-button" ref={root}>
      <button
        ref={trigger}
        type="button"
        className="menu-trigger"
        data-ui={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => (open ? setOpen(false) : openAt('first'))}
        onKeyDown={onTriggerKey}
      >
        {icon}
        {uiLabels[label].name}
      </button>
      {open && <Menu label={label} items={items} onKeyDown={onMenuKey} onClose={close} />}
    </div>
  );
}
