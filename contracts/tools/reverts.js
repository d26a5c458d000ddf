#!/usr/bin/env node
// Lists the reverts of the sources that no test reaches: every `revert`, `require` and `assert`, place by place, by what
// `forge coverage --report lcov` counted. Usage: tools/reverts.js <lcov file>
'use strict';
const fs = require('fs');

const lcov = process.argv[2];
if (!lcov) {
  process.stderr.write('usage: tools/reverts.js <lcov file>\n');
  process.exit(2);
}

// By file: how often a line ran, and how often the failing branch of a condition was taken (its first one).
const counts = {};
let file;
for (const line of fs.readFileSync(lcov, 'utf8').split('\n')) {
  const [kind, rest = ''] = line.split(/:(.*)/s);
  const parts = rest.split(',');
  if (kind === 'SF') counts[(file = rest)] = { lines: {}, failures: {} };
  if (kind === 'DA') counts[file].lines[parts[0]] = Number(parts[1]);
  if (kind === 'BRDA' && parts[2] === '0') counts[file].failures[parts[0]] = Number(parts[3]) || 0;
}

const FAILURE = /\b(revert [A-Z]|revert\("|require\(|assert\()/;
let sites = 0;
const missed = [];
for (const [name, { lines, failures }] of Object.entries(counts)) {
  if (!name.startsWith('src/')) continue;
  fs.readFileSync(name, 'utf8').split('\n').forEach((text, i) => {
    const code = text.replace(/\/\/.*/, '');
    if (!FAILURE.test(code)) return;
    sites++;
    const line = i + 1;
    const reached = line in failures ? failures[line] : lines[line];
    if (!reached) missed.push(`${name}:${line}: ${text.trim()}`);
  });
}

console.log(`${sites} reverts, ${missed.length} never reached by a test`);
for (const m of missed) console.log(m);
process.exit(sites === 0 || missed.length > 0 ? 1 : 0);
