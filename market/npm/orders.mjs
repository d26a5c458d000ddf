// The SDK that people use, unmodified, against a market: signs, publishes, lists, finds and unpublishes orders of all
// four kinds. Reads {sdk, rpc, market, hub, chainId, keys, app, dataset, workerpool} from stdin, prints one JSON object.
import { readFileSync } from 'node:fs';

const config = JSON.parse(readFileSync(0, 'utf8'));
const { IExec, utils } = await import(`${config.sdk}`);

const as = (key) => new IExec({ ethProvider: utils.getSignerFromPrivateKey(config.rpc, key) }, {
  hubAddress: config.hub, iexecGatewayURL: config.market, smsURL: 'http://127.0.0.1:1', allowExperimentalNetworks: true,
});
const app = as(config.keys.app), dataset = as(config.keys.dataset), pool = as(config.keys.pool), requester = as(config.keys.requester);
const address = await requester.wallet.getAddress();
const tag = ['tee', 'tdx'];
const quiet = { preflightCheck: false };
const failure = async (promise) => promise.then(() => 'no error', (e) => e.message);
const out = {};

const apporder = await app.order.signApporder(await app.order.createApporder({ app: config.app, appprice: 3, volume: 100, tag }), quiet);
const datasetorder = await dataset.order.signDatasetorder(await dataset.order.createDatasetorder({ dataset: config.dataset, datasetprice: 2, volume: 100, tag, requesterrestrict: address }), quiet);
const workerpoolorder = await pool.order.signWorkerpoolorder(await pool.order.createWorkerpoolorder({ workerpool: config.workerpool, workerpoolprice: 9, category: 0, trust: 0, volume: 100, tag }));
out.app = await app.order.publishApporder(apporder, quiet);
out.dataset = await dataset.order.publishDatasetorder(datasetorder, quiet);
out.workerpool = await pool.order.publishWorkerpoolorder(workerpoolorder);
const requestorder = await requester.order.signRequestorder(await requester.order.createRequestorder({
  app: config.app, appmaxprice: 3, workerpoolmaxprice: 9, dataset: config.dataset, datasetmaxprice: 2, category: 0, volume: 2, tag, params: { iexec_args: 'hello' },
}), quiet);
out.request = await requester.order.publishRequestorder(requestorder, quiet);
out.hashes = [await app.order.hashApporder(apporder), await dataset.order.hashDatasetorder(datasetorder),
  await pool.order.hashWorkerpoolorder(workerpoolorder), await requester.order.hashRequestorder(requestorder)];
out.again = await failure(app.order.publishApporder(apporder, quiet));

const books = requester.orderbook;
const summary = ({ count, orders }) => ({ count, orders: orders.map((o) => ({ hash: o.orderHash, remaining: o.remaining, status: o.status, signer: o.signer })) });
out.books = {
  app: summary(await books.fetchAppOrderbook({ app: config.app, requester: address, minTag: tag })),
  datasetOfOthers: summary(await books.fetchDatasetOrderbook({ dataset: config.dataset })),
  datasetForMe: summary(await books.fetchDatasetOrderbook({ dataset: config.dataset, requester: address, isRequesterStrict: true })),
  workerpool: summary(await books.fetchWorkerpoolOrderbook({ category: 0, workerpool: config.workerpool, minVolume: 100, maxTag: tag })),
  request: summary(await books.fetchRequestOrderbook({ requester: address, app: 'any', dataset: 'any' })),
};
const found = await books.fetchWorkerpoolorder(out.workerpool);
out.found = { price: found.order.workerpoolprice, status: found.status, published: found.publicationTimestamp };
out.missing = await failure(books.fetchApporder('0x' + '11'.repeat(32)));
out.deals = (await requester.deal.fetchRequesterDeals(address)).count;

out.tooMuch = await failure(app.order.unpublishAllDatasetorders(config.dataset));
out.unpublished = [await requester.order.unpublishRequestorder(out.request), await pool.order.unpublishLastWorkerpoolorder(config.workerpool),
  await dataset.order.unpublishAllDatasetorders(config.dataset), await app.order.unpublishAllApporders(config.app)];

// Enough orders for a second page.
for (let i = 0; i < 11; i++) {
  await pool.order.publishWorkerpoolorder(await pool.order.signWorkerpoolorder(await pool.order.createWorkerpoolorder({ workerpool: config.workerpool, workerpoolprice: 1 + i, category: 0, volume: 1, tag })));
}
const first = await books.fetchWorkerpoolOrderbook({ workerpool: config.workerpool, pageSize: 10 });
const second = await first.more();
out.pages = [first.orders.length, first.count, second.orders.length, typeof second.more];
await pool.order.unpublishAllWorkerpoolorders(config.workerpool);
process.stdout.write(JSON.stringify(out));
