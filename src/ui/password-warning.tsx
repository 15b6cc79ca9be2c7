import { Icon } from './icon.tsx';

/** The warning beside every place where a password is typed. */
export function PasswordWarning() {
  return (
    <p className="made-up">
      <Icon name="warning" />
      <span>This is a demo: use made-up passwords, never a real one.</span>
    </p>
  );
}
