package hub

import (
	"context"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/contracts"
)

// parts is how an asset is read from itself, one getter after the other. Hubs before PoCo 6 have no view of a whole one.
type parts[T any] struct {
	ask func() [][]byte // the calls; the owner is asked for besides
	put func(v *T, owner common.Address, answers [][]byte) error
}

// read asks the asset. An account without code is refused as a contract that has no such getters refuses.
func (p parts[T]) read(ctx context.Context, h *Hub, what string, at common.Address) (v T, err error) {
	calls := append(p.ask(), workerpoolABI().PackOwner()) // the same on all kinds
	queries := make([]query[[]byte], len(calls))
	for i, data := range calls {
		queries[i] = query[[]byte]{at, data, what, func(answer []byte) ([]byte, error) {
			if len(answer) == 0 {
				return nil, &chain.RevertError{}
			}
			return answer, nil
		}}
	}
	answers, err := askAll(ctx, h, queries)
	if err != nil {
		return v, err
	}
	last := len(answers) - 1
	owner, err := workerpoolABI().UnpackOwner(answers[last])
	if err == nil {
		err = p.put(&v, owner, answers[:last])
	}
	return v, err
}

// unpacking is the bindings' unpack functions one after the other, up to the first error.
type unpacking struct {
	answers [][]byte
	err     error
}

func next[T any](u *unpacking, unpack func([]byte) (T, error)) (v T) {
	if u.err == nil {
		v, u.err = unpack(u.answers[0])
		u.answers = u.answers[1:]
	}
	return v
}

var (
	appParts = parts[App]{
		ask: func() [][]byte {
			a := contracts.NewApp()
			return [][]byte{a.PackMAppName(), a.PackMAppType(), a.PackMAppMultiaddr(), a.PackMAppChecksum(), a.PackMAppMREnclave()}
		},
		put: func(v *App, owner common.Address, answers [][]byte) error {
			a, u := contracts.NewApp(), unpacking{answers: answers}
			*v = App{Owner: owner, Name: next(&u, a.UnpackMAppName), Type: next(&u, a.UnpackMAppType),
				Multiaddr: MultiaddrText(next(&u, a.UnpackMAppMultiaddr)), Checksum: next(&u, a.UnpackMAppChecksum),
				MREnclave: next(&u, a.UnpackMAppMREnclave)}
			return u.err
		},
	}
	datasetParts = parts[Dataset]{
		ask: func() [][]byte {
			d := contracts.NewDataset()
			return [][]byte{d.PackMDatasetName(), d.PackMDatasetMultiaddr(), d.PackMDatasetChecksum()}
		},
		put: func(v *Dataset, owner common.Address, answers [][]byte) error {
			d, u := contracts.NewDataset(), unpacking{answers: answers}
			*v = Dataset{Owner: owner, Name: next(&u, d.UnpackMDatasetName), Multiaddr: MultiaddrText(next(&u, d.UnpackMDatasetMultiaddr)),
				Checksum: next(&u, d.UnpackMDatasetChecksum)}
			return u.err
		},
	}
	workerpoolParts = parts[Workerpool]{
		ask: func() [][]byte {
			return [][]byte{workerpoolABI().PackMWorkerpoolDescription(), workerpoolABI().PackMWorkerStakeRatioPolicy(), workerpoolABI().PackMSchedulerRewardRatioPolicy()}
		},
		put: func(v *Workerpool, owner common.Address, answers [][]byte) error {
			u := unpacking{answers: answers}
			*v = Workerpool{Owner: owner, Description: next(&u, workerpoolABI().UnpackMWorkerpoolDescription),
				WorkerStakeRatio:     next(&u, numberFrom(workerpoolABI().UnpackMWorkerStakeRatioPolicy)),
				SchedulerRewardRatio: next(&u, numberFrom(workerpoolABI().UnpackMSchedulerRewardRatioPolicy))}
			return u.err
		},
	}
)
