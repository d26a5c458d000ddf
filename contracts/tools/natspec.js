#!/usr/bin/env node
// Checks that every external function of the interfaces says what it does (@notice), what it is given (@param for each
// parameter) and what it answers (@return for each value), as the compiler understands it.
// Usage: tools/natspec.js <folder of interfaces>
'use strict';
const fs = require('fs');
const path = require('path');
const solc = require('solc');

const folder = process.argv[2];
if (!folder) {
  process.stderr.write('usage: tools/natspec.js <folder of interfaces>\n');
  process.exit(2);
}
const sources = {};
for (const file of fs.readdirSync(folder).sort()) {
  const name = path.join(folder, file);
  if (file.endsWith('.sol')) sources[name] = { content: fs.readFileSync(name, 'utf8') };
}
const input = {
  language: 'Solidity',
  sources,
  settings: { outputSelection: { '*': { '*': ['abi', 'devdoc', 'userdoc'] } } },
};
const read = (name) => ({ contents: fs.readFileSync(name, 'utf8') });
const output = JSON.parse(solc.compile(JSON.stringify(input), { import: read }));
for (const error of output.errors || []) {
  if (error.severity !== 'error') continue;
  process.stderr.write(error.formattedMessage);
  process.exit(1);
}

const typeOf = ({ type, components }) =>
  type.startsWith('tuple') ? `(${components.map(typeOf).join(',')})${type.slice(5)}` : type;

let functions = 0;
const gaps = new Set();
for (const file of Object.keys(sources)) {
  for (const { abi, devdoc, userdoc } of Object.values(output.contracts[file])) {
    for (const f of abi.filter((e) => e.type === 'function')) {
      const signature = `${f.name}(${f.inputs.map(typeOf).join(',')})`;
      // What is inherited is checked where it is declared.
      const declared = new RegExp(`function ${f.name}\\(`).test(sources[file].content);
      if (!declared) continue;
      functions++;
      const { params = {}, returns = {} } = devdoc.methods[signature] || {};
      const missing = [];
      if (!(userdoc.methods[signature] || {}).notice) missing.push('@notice');
      for (const { name } of f.inputs) if (name && !params[name]) missing.push(`@param ${name}`);
      f.outputs.forEach(({ name }, i) => {
        if (!returns[name || `_${i}`]) missing.push(`@return ${name}`.trim());
      });
      if (missing.length) gaps.add(`${file}: ${f.name}: ${missing.join(', ')}`);
    }
  }
}
console.log(`${functions} external functions, ${gaps.size} not documented`);
for (const gap of gaps) console.log(gap);
process.exit(functions === 0 || gaps.size > 0 ? 1 : 0);
