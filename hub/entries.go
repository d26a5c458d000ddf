package hub

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/poco"
)

// App is a registered application.
type App struct {
	Address    common.Address `json:"address"`
	Owner      common.Address `json:"owner"`
	Name       string         `json:"name"`
	Type       string         `json:"type"`      // "DOCKER", "WASM" …
	Multiaddr  string         `json:"multiaddr"` // where the image or module is
	Checksum   common.Hash    `json:"checksum"`
	MREnclave  hexutil.Bytes  `json:"mrenclave"` // a JSON text for TEE apps, usually
	Registered bool           `json:"registered"`
}

// Dataset is a registered dataset.
type Dataset struct {
	Address    common.Address `json:"address"`
	Owner      common.Address `json:"owner"`
	Name       string         `json:"name"`
	Multiaddr  string         `json:"multiaddr"`
	Checksum   common.Hash    `json:"checksum"`
	Registered bool           `json:"registered"`
}

// Workerpool is a registered pool of workers. Its ratios hold for deals to come, not for deals made.
type Workerpool struct {
	Address              common.Address `json:"address"`
	Owner                common.Address `json:"owner"`
	Description          string         `json:"description"`
	WorkerStakeRatio     uint64         `json:"workerStakeRatio"`     // percent of the pool's price
	SchedulerRewardRatio uint64         `json:"schedulerRewardRatio"` // percent of what workers share
	Registered           bool           `json:"registered"`
}

// App reads an application, registered or not; [poco.NotFound] when the address is none.
func (h *Hub) App(ctx context.Context, at common.Address) (App, error) {
	view := query[App]{h.address, hubABI().PackViewApp(at), "app " + at.Hex(), func(data []byte) (App, error) {
		i, err := hubABI().UnpackViewApp(data)
		return App{Owner: i.Owner, Name: i.MAppName, Type: i.MAppType, Multiaddr: MultiaddrText(i.MAppMultiaddr),
			Checksum: i.MAppChecksum, MREnclave: i.MAppMREnclave}, err
	}}
	app, registered, err := entry(ctx, h, AppKind, at, view, appParts)
	app.Address, app.Registered = at, registered
	return app, err
}

// Dataset reads a dataset, registered or not; [poco.NotFound] when the address is none.
func (h *Hub) Dataset(ctx context.Context, at common.Address) (Dataset, error) {
	view := query[Dataset]{h.address, hubABI().PackViewDataset(at), "dataset " + at.Hex(), func(data []byte) (Dataset, error) {
		i, err := hubABI().UnpackViewDataset(data)
		return Dataset{Owner: i.Owner, Name: i.MDatasetName, Multiaddr: MultiaddrText(i.MDatasetMultiaddr), Checksum: i.MDatasetChecksum}, err
	}}
	dataset, registered, err := entry(ctx, h, DatasetKind, at, view, datasetParts)
	dataset.Address, dataset.Registered = at, registered
	return dataset, err
}

// Workerpool reads a pool, registered or not; [poco.NotFound] when the address is none.
func (h *Hub) Workerpool(ctx context.Context, at common.Address) (Workerpool, error) {
	view := query[Workerpool]{h.address, hubABI().PackViewWorkerpool(at), "workerpool " + at.Hex(), func(data []byte) (Workerpool, error) {
		i, err := hubABI().UnpackViewWorkerpool(data)
		if err != nil {
			return Workerpool{}, err
		}
		var n narrow
		return Workerpool{Owner: i.Owner, Description: i.MWorkerpoolDescription,
			WorkerStakeRatio:     n.number("worker stake ratio", i.MWorkerStakeRatioPolicy),
			SchedulerRewardRatio: n.number("scheduler reward ratio", i.MSchedulerRewardRatioPolicy)}, n.err
	}}
	pool, registered, err := entry(ctx, h, WorkerpoolKind, at, view, workerpoolParts)
	pool.Address, pool.Registered = at, registered
	return pool, err
}

// entry reads an asset and whether it is registered. An address that is no such asset makes the read revert; so does
// every read by a hub that has no views of assets: then the asset itself is asked.
func entry[T any](ctx context.Context, h *Hub, k Kind, at common.Address, view query[T], whole parts[T]) (v T, registered bool, err error) {
	reverted := h.silent.Load()
	if !reverted {
		v, err = ask(ctx, h, view)
		_, reverted = errors.AsType[*chain.RevertError](err)
	}
	if reverted {
		v, err = whole.read(ctx, h, view.what, at)
		if _, none := errors.AsType[*chain.RevertError](err); none {
			return v, false, poco.Errorf(poco.NotFound, "hub: "+k.String(), "%v is no %v", at, k)
		}
		if err == nil {
			h.silent.Store(true)
		}
	}
	if err != nil {
		return v, false, err
	}
	registered, err = ask(ctx, h, h.registeredQuery(k, at))
	return v, registered, err
}

func (h *Hub) registeredQuery(k Kind, at common.Address) query[bool] {
	return query[bool]{h.registries[k], appsABI().PackIsRegistered(at), "registration of " + at.Hex(), appsABI().UnpackIsRegistered}
}

// Owner tells whose an asset is: its registry's word. An unregistered one has no owner.
func (h *Hub) Owner(ctx context.Context, k Kind, at common.Address) (owner common.Address, registered bool, err error) {
	if registered, err = ask(ctx, h, h.registeredQuery(k, at)); err != nil || !registered {
		return common.Address{}, false, err
	}
	// The entry itself, as the hub does: its registry may be a previous one.
	owner, err = ask(ctx, h, query[common.Address]{at, workerpoolABI().PackOwner(), "owner of " + at.Hex(), workerpoolABI().UnpackOwner})
	return owner, err == nil, err
}

// PredictApp is the address that [Hub.CreateApp] would give.
func (h *Hub) PredictApp(ctx context.Context, a App) (common.Address, error) {
	return ask(ctx, h, query[common.Address]{h.registries[AppKind], appsABI().PackPredictApp(a.Owner, a.Name, a.Type,
		MultiaddrBytes(a.Multiaddr), a.Checksum, a.MREnclave), "address of the app", appsABI().UnpackPredictApp})
}

// PredictDataset is the address that [Hub.CreateDataset] would give.
func (h *Hub) PredictDataset(ctx context.Context, d Dataset) (common.Address, error) {
	return ask(ctx, h, query[common.Address]{h.registries[DatasetKind], datasetsABI().PackPredictDataset(d.Owner, d.Name,
		MultiaddrBytes(d.Multiaddr), d.Checksum), "address of the dataset", datasetsABI().UnpackPredictDataset})
}

// PredictWorkerpool is the address that [Hub.CreateWorkerpool] would give.
func (h *Hub) PredictWorkerpool(ctx context.Context, p Workerpool) (common.Address, error) {
	return ask(ctx, h, query[common.Address]{h.registries[WorkerpoolKind], poolsABI().PackPredictWorkerpool(p.Owner, p.Description),
		"address of the workerpool", poolsABI().UnpackPredictWorkerpool})
}

// CreateApp registers an application for its owner; Address and Registered do not matter.
func (h *Hub) CreateApp(a App) chain.Call {
	return h.create(AppKind, appsABI().PackCreateApp(a.Owner, a.Name, a.Type, MultiaddrBytes(a.Multiaddr), a.Checksum, a.MREnclave))
}

// CreateDataset registers a dataset for its owner.
func (h *Hub) CreateDataset(d Dataset) chain.Call {
	return h.create(DatasetKind, datasetsABI().PackCreateDataset(d.Owner, d.Name, MultiaddrBytes(d.Multiaddr), d.Checksum))
}

// CreateWorkerpool registers a pool for its owner. It begins with the default policy: 30 % and 1 %.
func (h *Hub) CreateWorkerpool(p Workerpool) chain.Call {
	return h.create(WorkerpoolKind, poolsABI().PackCreateWorkerpool(p.Owner, p.Description))
}

func (h *Hub) create(k Kind, data []byte) chain.Call {
	to := h.registries[k]
	return chain.Call{To: &to, Data: data, What: "create " + k.String()}
}

// ChangePolicy sets a pool's ratios, in percent, for deals to come. By the pool's owner.
func (h *Hub) ChangePolicy(pool common.Address, workerStakeRatio, schedulerRewardRatio uint64) chain.Call {
	return chain.Call{To: &pool, Data: workerpoolABI().PackChangePolicy(big64(workerStakeRatio), big64(schedulerRewardRatio)),
		What: fmt.Sprintf("set the policy of %v to %d %% and %d %%", pool, workerStakeRatio, schedulerRewardRatio)}
}

// TransferEntry gives an asset to another owner. By its owner.
func (h *Hub) TransferEntry(k Kind, at, from, to common.Address) chain.Call {
	registry := h.registries[k]
	return chain.Call{To: &registry, Data: appsABI().PackTransferFrom(from, to, at.Big()), What: fmt.Sprintf("give %v %v to %v", k, at, to)}
}
