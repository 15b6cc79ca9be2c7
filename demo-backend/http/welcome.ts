import { demoAccounts } from '../contract/demo-accounts.ts';
import { examples } from '../contract/examples.ts';
import { operations } from '../contract/operations.ts';

/**
 * What the port says of itself when it opens: its address, the accounts, and a line to try.
 *
 * @param address such as `http://localhost:4010`
 */
export function welcome(address: string): string {
  const accounts = Object.values(demoAccounts).map(
    ({ email, password, role }) => `  ${email}  ${password}  ${role}`,
  );
  const { method, path } = operations.logIn;
  const body = JSON.stringify(examples.logIn.request);
  return `The demo API is running at ${address}
OpenAPI document: ${address}/openapi.json

Sample accounts:
${accounts.join('\n')}

Try it:
  curl -X ${method} ${address}${path} -H 'content-type: application/json' -d '${body}'

Stop it with Ctrl+C.`;
}
