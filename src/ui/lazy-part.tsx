import { Component, lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react';

interface LazyBoundaryProps {
  children: ReactNode;
}

/**
 * Shows a placeholder until the code of a part of the demo has loaded. If it can't load, for example because the
 * connection failed or the site was updated, the rest of the demo keeps working and the reader can reload the page.
 *
 * A class, because React's error boundaries can only be classes.
 */
class LazyBoundary extends Component<LazyBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) {
      return <Suspense fallback={<p className="quiet">Loading…</p>}>{this.props.children}</Suspense>;
    }
    return (
      <div className="load-error" role="alert">
        <p className="form-error">This part of the demo couldn't load.</p>
        <button type="button" onClick={() => location.reload()}>
          Reload the page
        </button>
      </div>
    );
  }
}

/** A part of the demo whose code loads later. */
export interface LazyPart<Props> {
  (props: Props): ReactNode;
  /** Loads the code early, so that the part opens at once. Never throws: a failure shows when the part opens. */
  preload: () => void;
}

/**
 * Creates a part of the demo whose code loads when it's first shown, or when it's preloaded.
 *
 * @param load imports the component; a failure is shown in place of the part
 */
export function lazyWithPreload<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyPart<Props> {
  let loaded: ComponentType<Props> | undefined;
  const loadPart = async () => {
    loaded = await load();
    return { default: loaded };
  };
  const Lazy: ComponentType<Props> = lazy(loadPart);

  function Part(props: Props) {
    // Switching the component while it's shown would lose what was typed.
    // oxlint-disable-next-line react/hook-use-state -- there is nothing to set
    const [Content] = useState(() => loaded ?? Lazy);
    return (
      <LazyBoundary>
        <Content {...props} />
      </LazyBoundary>
    );
  }
  Part.preload = () => {
    loadPart().catch(() => undefined);
  };
  return Part;
}
