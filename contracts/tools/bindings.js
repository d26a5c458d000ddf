#!/usr/bin/env node
// Writes what the repository keeps of a release build: artifacts/<Name>.json (ABI and code), and the
// Go bindings made of them by abigen. Usage: tools/bindings.js <forge output directory>[:…] <destination>
'use strict';
const fs = require('fs');
const path = require('path');
const os = require('os');
const { execFileSync } = require('child_process');

const [, , out, destination] = process.argv;
if (!out || !destination) {
  process.stderr.write('usage: tools/bindings.js <forge output directory>[:…] <destination>\n');
  process.exit(2);
}

// Go name: [contract that has the ABI, contract that has the code]. The hub's ABI is that of its interface: its own
// functions are dispatched to modules, and the compiler does not see them. Modules have code only.
const contracts = JSON.parse(fs.readFileSync(path.join(__dirname, 'contracts.json')));

function artifact(name) {
  const files = out.split(':').map((folder) => path.join(folder, name + '.sol', name + '.json'));
  const file = files.find(fs.existsSync) || files[0];
  return JSON.parse(fs.readFileSync(file));
}

fs.mkdirSync(path.join(destination, 'artifacts'), { recursive: true });
const combined = { contracts: {}, version: 'release' };
for (const [name, { abi: abiFrom, code: codeFrom }] of Object.entries(contracts)) {
  let abi = abiFrom ? artifact(abiFrom).abi : [];
  let bytecode = '0x';
  let deployedBytecode = '0x';
  if (codeFrom) {
    const code = artifact(codeFrom);
    bytecode = code.bytecode.object;
    deployedBytecode = code.deployedBytecode.object;
    abi = abi.filter((e) => e.type !== 'constructor').concat(code.abi.filter((e) => e.type === 'constructor'));
  }
  const kept = { contractName: name, abi, bytecode, deployedBytecode };
  fs.writeFileSync(path.join(destination, 'artifacts', name + '.json'), JSON.stringify(kept) + '\n');
  combined.contracts[name + '.sol:' + name] = { abi, bin: bytecode.slice(2), metadata: '' };
}

const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'iexec-bindings-'));
try {
  const json = path.join(temporary, 'combined.json');
  fs.writeFileSync(json, JSON.stringify(combined));
  const go = path.join(destination, 'bindings.go');
  execFileSync(
    'go',
    ['run', 'github.com/ethereum/go-ethereum/cmd/abigen', '--v2', '--combined-json', json, '--pkg', 'contracts', '--out', go],
    { cwd: path.join(__dirname, '..'), stdio: 'inherit' },
  );
  fs.chmodSync(go, 0o644);
} finally {
  fs.rmSync(temporary, { recursive: true });
}
