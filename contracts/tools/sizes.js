#!/usr/bin/env node
// Prints how many bytes of code each contract has, and fails when one has more than the chain takes (EIP-170).
// Usage: tools/sizes.js <folder of artifacts>
'use strict';
const fs = require('fs');
const path = require('path');

const LIMIT = 24576;
const folder = process.argv[2];
if (!folder) {
  process.stderr.write('usage: tools/sizes.js <folder of artifacts>\n');
  process.exit(2);
}
let tooLarge = false;
for (const file of fs.readdirSync(folder).sort()) {
  const { contractName, deployedBytecode } = JSON.parse(fs.readFileSync(path.join(folder, file)));
  const size = deployedBytecode.length / 2 - 1;
  if (size === 0) continue;
  console.log(`${String(size).padStart(6)} bytes ${String(LIMIT - size).padStart(6)} left  ${contractName}`);
  if (size > LIMIT) tooLarge = true;
}
if (tooLarge) {
  process.stderr.write(`a contract has more than ${LIMIT} bytes\n`);
  process.exit(1);
}
