import type { ComponentProps } from 'react';

/** The paths of the icons, each in a 24 by 24 SVG. */
const drawings = {
  browser: 'M3 5h18v14H3zM3 9h18M6 7h.01M9 7h.01',
  mobile: 'M7 2h10v20H7zM11 18h2',
  cli: 'M3 5h18v14H3zM7 10l3 2-3 2M12 15h4',
  api: 'M9 4 4 12l5 8M15 4l5 8-5 8',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  cross: 'M6 6l12 12M18 6 6 18',
  warning: 'M12 3 2 20h20zM12 10v4M12 17h.01',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5M12 8h.01',
  expand: 'M14 4h6v6M20 4l-7 7M10 20H4v-6M4 20l7-7',
  restart: 'M4 12a8 8 0 1 0 2.5-5.8L4 8M4 3v5h5',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  apps: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z',
  newTab: 'M14 4h6v6M20 4 11 13M18 14v6H4V6h6',
} as const;

/** The name of an icon, which says what it shows. */
export type IconName = keyof typeof drawings;

/** An icon beside text. It's decorative, so it's hidden from assistive technology. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  );
}

/** A paragraph with an icon before its text. Takes the attributes of a `p`. */
export function NoticeLine({
  icon = 'info',
  children,
  ...attributes
}: ComponentProps<'p'> & { icon?: IconName }) {
  return (
    <p className="notice" {...attributes}>
      <Icon name={icon} />
      <span>{children}</span>
    </p>
  );
}
