import { useEffect, useRef, type ReactNode } from 'react';

/** What is left free above a step, in pixels. */
const gap = 16;

/** What one step of the setup takes. */
export interface FlowStepProps {
  title: string;
  /** The level of its heading, which depends on the screen around it. */
  level: 4 | 5;
  children: ReactNode;
}

/** Scrolls the product's window, and not the page around it, so that a step is seen from its heading on. */
function showFromTop(step: HTMLElement): void {
  const screen = step.closest('.screen');
  const topBar = screen?.querySelector('.top-bar');
  if (!screen || !topBar) return;
  const hidden = step.getBoundingClientRect().top - topBar.getBoundingClientRect().bottom;
  screen.scrollBy({ top: hidden - gap });
}

/** One step of the setup. It starts at its field, or at its heading where there is none, for the eye and for the ear. */
export function FlowStep({ title, level, children }: FlowStepProps) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (root.current) showFromTop(root.current);
    const start =
      root.current?.querySelector<HTMLElement>('input:not([readonly])') ??
      root.current?.querySelector<HTMLElement>('[tabindex]');
    start?.focus();
  }, []);
  const Heading = level === 4 ? 'h4' : 'h5';
  return (
    <div className="mfa-flow" ref={root}>
      <Heading tabIndex={-1}>{title}</Heading>
      {children}
    </div>
  );
}
