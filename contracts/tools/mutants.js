#!/usr/bin/env node
// Proves that the invariants can fail: makes one mistake after the other in a copy of the sources, each a change of what
// somebody is paid or allowed, and expects the histories of test/invariants to find it. Usage: tools/mutants.js [parts of
// mistakes' names], in the folder of the contracts.
'use strict';
const fs = require('fs');
const os = require('os');
const path = require('path');
const { spawnSync } = require('child_process');

const here = process.cwd();
const forge = path.join(here, 'node_modules/.bin/forge');
const wanted = process.argv.slice(2);
const mutants = JSON.parse(fs.readFileSync(path.join(__dirname, 'mutants.json'))).filter(
  (m) => wanted.length === 0 || wanted.some((part) => m.what.includes(part)),
);

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'iexec-mutants-'));
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
for (const name of ['src', 'test/support', 'test/invariants', 'foundry.toml']) {
  fs.cpSync(path.join(here, name), path.join(folder, name), { recursive: true });
}
for (const name of ['node_modules', 'solc']) fs.symlinkSync(path.join(here, name), path.join(folder, name));

// Finding is enough: the shortest history that shows it is not looked for.
const env = { ...process.env, FOUNDRY_INVARIANT_RUNS: '40', FOUNDRY_INVARIANT_SHRINK_RUN_LIMIT: '0' };
function histories() {
  // With tests that take the contracts' code from where the compiler leaves it, a mistake makes only its own file new.
  const args = ['test', '--dynamic-test-linking', '--mc', '^InvariantsTest', '--mt', '^invariant'];
  const run = spawnSync(forge, args, { cwd: folder, env, encoding: 'utf8' });
  if (run.error) throw run.error;
  const output = run.stdout + run.stderr;
  if (!/Ran \d+ tests? for/.test(output)) throw new Error(`nothing ran (${run.status} ${run.signal}):\n` + output);
  const failure = /\[FAIL: (.*?)\]\s/.exec(output);
  return failure && failure[1];
}

let survivors = 0;
const without = histories();
if (without) throw new Error('the sources themselves fail: ' + without);
for (const { what, file, find, put } of mutants) {
  const name = path.join(folder, 'src', file);
  const source = fs.readFileSync(name, 'utf8');
  if (source.split(find).length !== 2) throw new Error(`${file} has not exactly one place for: ${what}`);
  fs.writeFileSync(name, source.replace(find, () => put));
  const failure = histories();
  fs.writeFileSync(name, source);
  if (!failure) survivors++;
  console.log(`${failure ? 'found' : 'NOT FOUND'}  ${what}${failure ? ' — ' + failure.slice(0, 70) : ''}`);
}
console.log(`${mutants.length} mistakes, ${survivors} not found`);
process.exit(mutants.length === 0 || survivors ? 1 : 0);
