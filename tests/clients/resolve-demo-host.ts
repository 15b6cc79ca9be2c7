import dns from 'node:dns';
import process from 'node:process';

// Loaded into another program with `--import`, it resolves one name to this computer, as a line in the hosts file would.

const { lookup } = dns;

Reflect.set(dns, 'lookup', (name: string, ...rest: readonly unknown[]): void => {
  Reflect.apply(lookup, dns, [name === process.env['DEMO_HOST'] ? '127.0.0.1' : name, ...rest]);
});
