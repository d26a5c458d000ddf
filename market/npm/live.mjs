// A subscriber of the live updates: joins rooms over one transport and prints what it hears, one JSON line each.
// Arguments: URL, chain id, transports separated by commas, topics separated by commas.
import { io } from 'socket.io-client';

const [url, chainId, transports, topics] = process.argv.slice(2);
const print = (...line) => process.stdout.write(JSON.stringify(line) + '\n');
const socket = io(url, { path: '/ws', transports: transports.split(','), reconnection: false });

socket.on('connect_error', (e) => { print('connect_error', e.message); process.exit(1); });
socket.on('disconnect', (reason) => { print('disconnect', reason); process.exit(0); });
socket.onAny((name, ...args) => print(name, ...args));
socket.on('connect', async () => {
  for (const topic of topics.split(',')) {
    print('joined', topic, await socket.emitWithAck('join', { chainId: Number(chainId), topic }));
  }
  const { engine } = socket.io;
  if (transports.startsWith('polling,') && engine.transport.name !== 'websocket') {
    await new Promise((upgraded) => engine.once('upgrade', upgraded));
  }
  print('ready', engine.transport.name);
});
process.stdin.on('data', async (line) => {
  const [name, at] = JSON.parse(line);
  print('answer', await socket.emitWithAck(name, at));
});
process.stdin.on('end', () => socket.disconnect());
