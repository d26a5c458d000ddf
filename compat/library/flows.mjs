// What a program does with the library, as one document: flows.mjs <client> <network.json> <private key> <input>.
import { readFileSync } from 'node:fs';
const [, , client, networkFile, key] = process.argv;
const { IExec, utils } = await import(client);
const network = JSON.parse(readFileSync(networkFile));
const options = {
  hubAddress: network.hub,
  smsURL: network.sms,
  iexecGatewayURL: network.market,
  ipfsGatewayURL: network.ipfsGateway,
  ipfsNodeURL: network.ipfsNode,
  compassURL: network.compass,
};
const signer = utils.getSignerFromPrivateKey(network.rpc, key);
const iexec = new IExec({ ethProvider: signer }, options);
const reader = new IExec({ ethProvider: network.rpc }, options);
const me = await iexec.wallet.getAddress();
const out = { me, network: await iexec.network.getNetwork() };

// Transactions one after the other, as a script sends them.
out.sent = [];
for (let i = 0; i < 3; i += 1) {
  out.sent.push(await iexec.wallet.sendRLC(1, network.accounts[0].address));
}
out.deposit = await iexec.account.deposit(5);
out.account = await iexec.account.checkBalance(me);

// An order book of several pages.
const { address: app } = await iexec.app.deployApp({
  owner: me, name: `library ${client}`, type: 'DOCKER', multiaddr: 'example/app:1',
  checksum: `0x${'12'.repeat(32)}`,
});
const published = [];
for (let i = 0; i < 25; i += 1) {
  const order = await iexec.order.signApporder(await iexec.order.createApporder({ app, appprice: i }));
  published.push(await iexec.order.publishApporder(order));
}
const page = await reader.orderbook.fetchAppOrderbook({ app, pageSize: 10 });
const second = await page.more();
const third = await second.more();
out.book = {
  count: page.count,
  sizes: [page, second, third].map((p) => p.orders.length),
  prices: [page, second, third].flatMap((p) => p.orders.map((o) => o.order.appprice)),
  hashes: [page, second, third].flatMap((p) => p.orders.map((o) => o.orderHash)).every((h, i) => h === published[i]),
  end: third.more === undefined,
  ofOwner: (await reader.orderbook.fetchAppOrderbook({ appOwner: me, page: 2, pageSize: 10 })).orders.length,
};
out.unpublished = (await iexec.order.unpublishAllApporders(app)).length;
out.left = (await reader.orderbook.fetchAppOrderbook({ app })).count;
out.byHash = await reader.orderbook.fetchApporder(published[0]).catch((e) => ({
  message: e.message,
}));

// A bulk of datasets.
const { address: dataset } = await iexec.dataset.deployDataset({
  owner: me, name: `library ${client}`, multiaddr: '/ipfs/QmW2WQi7j6c7UgJTarActp7tDNikE4B2qXtFCfLPdsgaTQ',
  checksum: `0x${'34'.repeat(32)}`,
});
out.secret = await iexec.dataset.pushDatasetSecret(dataset, iexec.dataset.generateEncryptionKey());
const datasetorders = await Promise.all([0, 1, 2].map(async () => iexec.order.signDatasetorder(
  await iexec.order.createDatasetorder({ dataset, datasetprice: 0, volume: utils.DATASET_INFINITE_VOLUME }),
)));
const bulk = await iexec.order.prepareDatasetBulk(datasetorders, { maxDatasetPerTask: 2 });
const fetched = async (cid) => (await fetch(`${network.ipfsGateway}/ipfs/${cid}`)).json();
const slices = await fetched(bulk.cid);
out.bulk = {
  ...bulk, slices: slices.length, datasets: (await Promise.all(slices.map(fetched))).map((s) => s.map((o) => o.dataset)),
  dataset, same: (await fetched(slices[0]))[0].sign === datasetorders[0].sign,
};

if (client === 'iexec-9.0.0') {
  // A deal of two tasks on the platform's pool, followed to its end.
  const montecarlo = network.apps.find((a) => a.name === 'montecarlo').address;
  const { orders: [{ order: apporder }] } = await iexec.orderbook.fetchAppOrderbook({ app: montecarlo });
  const { orders: [{ order: workerpoolorder }] } = await iexec.orderbook.fetchWorkerpoolOrderbook({
    workerpool: network.workerpool, category: 0,
  });
  const requestorder = await iexec.order.signRequestorder(await iexec.order.createRequestorder({
    app: montecarlo, appmaxprice: apporder.appprice, workerpoolmaxprice: workerpoolorder.workerpoolprice, category: 0,
    volume: 2, params: '-model pi -samples 10',
  }));
  out.estimate = await iexec.order.estimateMatchOrders({ apporder, workerpoolorder, requestorder });
  const { dealid, volume, txHash } = await iexec.order.matchOrders({ apporder, workerpoolorder, requestorder });
  out.deal = { dealid, volume, txHash };
  const watched = (start) => new Promise((resolve, reject) => {
    const seen = [];
    start().subscribe({ next: (m) => seen.push(m), error: reject, complete: () => resolve(seen) });
  });
  const task0 = await iexec.deal.computeTaskId(dealid, 0);
  const [obsDeal, obsTask] = await Promise.all([
    iexec.deal.obsDeal(dealid).then((o) => watched(() => o)),
    iexec.task.obsTask(task0, { dealid }).then((o) => watched(() => o)),
  ]);
  const last = obsDeal[obsDeal.length - 1];
  out.obsDeal = { messages: obsDeal.map((m) => m.message), completed: last.completedTasksCount, failed: last.failedTasksCount, of: last.tasksCount };
  out.obsTask = { messages: obsTask.map((m) => m.message), status: obsTask[obsTask.length - 1].task.statusName };
  const response = await iexec.task.fetchResults(task0);
  out.result = { status: response.status, magic: Buffer.from(await response.arrayBuffer()).subarray(0, 2).toString() };
  out.logs = await iexec.task.fetchLogs(task0);
  out.offchain = await iexec.task.fetchOffchainInfo(task0);
  out.refused = await new IExec(
    { ethProvider: utils.getSignerFromPrivateKey(network.rpc, network.accounts[9].privateKey) }, options,
  ).task.fetchLogs(task0).catch((e) => e.message);
  const deals = await iexec.deal.fetchRequesterDeals(me);
  out.deals = { count: deals.count, first: deals.deals[0].dealid };
  const byOrder = await iexec.deal.fetchDealsByApporder(await iexec.order.hashApporder(apporder));
  out.dealsByApp = byOrder.deals.some((d) => d.dealid === dealid);

  // At trust 3 several workers answer, and a list of more than one contributor is more than this client can read.
  const replicated = await iexec.order.signRequestorder(await iexec.order.createRequestorder({
    app: montecarlo, appmaxprice: apporder.appprice, workerpoolmaxprice: workerpoolorder.workerpoolprice, category: 0,
    volume: 1, trust: 3, params: '-model pi -samples 10',
  }));
  const trusted = await iexec.order.matchOrders({ apporder, workerpoolorder, requestorder: replicated });
  out.replicated = trusted.dealid;
}
console.log(JSON.stringify(out));
