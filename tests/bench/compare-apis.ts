import { startApiProcess } from '../support/backend/server.ts';
import { measurePolicy } from './measure-policy.ts';
import { measure, startPrism, type Load } from './measure-port.ts';
import { benchTools } from './tools.ts';

const rounds = 3;
const seconds = 5;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

const line = (name: string, loads: readonly Load[]) => {
  const rate = mean(loads.map((load) => load.rate)).toFixed(0);
  const p99 = mean(loads.map((load) => load.p99)).toFixed(1);
  return `  ${name.padEnd(8)} ${rate.padStart(7)} requests a second, p99 ${p99} ms`;
};

/**
 * Compares our HTTP port with Prism, which mocks our OpenAPI document, and our policy check with two validators. The two
 * ports are measured in turn, so that other load on the machine affects both.
 */
export async function compareApis(): Promise<void> {
  await benchTools.install();
  const ours = await startApiProcess();
  const prism = await startPrism();
  const results: { ours: Load[]; prism: Load[] } = { ours: [], prism: [] };
  try {
    await measure(ours.address, 2);
    await measure(prism.address, 2);
    for (let round = 0; round < rounds; round += 1) {
      results.ours.push(await measure(ours.address, seconds));
      results.prism.push(await measure(prism.address, seconds));
    }
  } finally {
    prism.stop();
    await ours.end('SIGTERM');
  }

  const ratio = mean(results.ours.map(({ rate }) => rate)) / mean(results.prism.map(({ rate }) => rate));
  const ratioOfP99 = mean(results.ours.map(({ p99 }) => p99)) / mean(results.prism.map(({ p99 }) => p99));
  console.log(`GET /v3/user, 10 connections, ${rounds} rounds of ${seconds} s each, logs off:`);
  console.log(line('ours', results.ours));
  console.log(line('Prism', results.prism));
  console.log(`  ours by Prism's: ${ratio.toFixed(2)} of the requests, ${ratioOfP99.toFixed(2)} of the p99`);
  console.log('One evaluation of a password policy, in microseconds:');
  for (const [name, time] of Object.entries(measurePolicy())) {
    console.log(`  ${name.padEnd(28)} ${time.toFixed(2)}`);
  }
}
