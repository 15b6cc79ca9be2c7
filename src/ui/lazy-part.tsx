import { Component, lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react';

/** What the boundary takes: the part of the demo whose code arrives when it is opened. */
interface LazyBoundaryProps {
  children: ReactNode;
}

/**
 * Holds the place of a part of the demo until its code has arrived. When it cannot be loaded, as after a lost connection
 * or a new release of the site, the rest of the demo stands, and the reader is told what to do.
 *
 * A class, because React has error boundaries as classes only.
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
      <div className="load-problem" role="alert">
        <p className="form-error">This part of the demo couldn't load.</p>
        <button type="button" onClick={() => location.reload()}>
          Reload the page
        </button>
      </div>
    );
  }
}

/** A part of the demo whose code arrives later. */
export interface LazyPart<Props> {
  (props: Props): ReactNode;
  /** Loads the code when it is likely to be needed soon, so that the part then opens at once. Never fails: opening does. */
  preload: () => void;
}

/**
 * Makes a part of the demo whose code arrives when it is first shown, or when it is preloaded.
 *
 * @param load imports the component; a failure is shown in the part's place
 */
export function lazyWithPreload<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyPart<Props> {
  let arrived: ComponentType<Props> | undefined;
  const arrive = async () => {
    arrived = await load();
    return { default: arrived };
  };
  const Arriving: ComponentType<Props> = lazy(arrive);

  function Part(props: Props) {
    // Which of the two it is must not change while it is shown, or it would lose what was typed.
    // oxlint-disable-next-line react/hook-use-state -- there is nothing to set
    const [Content] = useState(() => arrived ?? Arriving);
    return (
      <LazyBoundary>
        <Content {...props} />
      </LazyBoundary>
    );
  }
  Part.preload = () => {
    arrive().catch(() => undefined);
  };
  return Part;
}
