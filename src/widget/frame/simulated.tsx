/** What is real and what is not, one click away from the demo. */
export function Simulated() {
  return (
    <ul className="bullets">
      <li>The screens imitate the product's; nobody at Contentstack made them.</li>
      <li>The backend runs in this browser. No request leaves it, and it keeps passwords only as hashes.</li>
      <li>The password rules, labels and messages are the product's, as far as they are public.</li>
      <li>
        The lock after 5 failed attempts, for 15 minutes, is this demo's choice: the product's is not public.
      </li>
      <li>The three devices are programs in this page. Each holds an authtoken and asks the API itself.</li>
    </ul>
  );
}
