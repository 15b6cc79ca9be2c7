import type { ShownUser } from '../../app/session-state.ts';

/** The first screen after login. */
export function Dashboard({ user }: { user: ShownUser }) {
  return (
    <div className="dashboard">
      <h3 tabIndex={-1}>Welcome back, {user.first_name}</h3>
      <p className="quiet">To manage your account, select the Profile icon at the top right.</p>
      <ul className="stacks" aria-label="Stacks">
        {['Company website', 'Mobile app', 'Newsletter'].map((name) => (
          <li key={name}>
            <strong>{name}</strong>
            <span className="quiet">Stack</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
