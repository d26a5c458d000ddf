package hub

import (
	"math/big"

	"github.com/iexec-go/iexec/contracts"
	"github.com/iexec-go/iexec/poco/order"
)

// Orders to the ABI's form and back. The ABI's numbers are words, as [order.Uint256] is: nothing is lost.

func appTo(o *order.App) contracts.AppOrder {
	return contracts.AppOrder{App: o.App, Appprice: o.Price.Big(), Volume: o.Volume.Big(), Tag: o.Tag, Datasetrestrict: o.DatasetRestrict,
		Workerpoolrestrict: o.WorkerpoolRestrict, Requesterrestrict: o.RequesterRestrict, Salt: o.Salt, Sign: o.Sign}
}

func datasetTo(o *order.Dataset) contracts.DatasetOrder {
	return contracts.DatasetOrder{Dataset: o.Dataset, Datasetprice: o.Price.Big(), Volume: o.Volume.Big(), Tag: o.Tag, Apprestrict: o.AppRestrict,
		Workerpoolrestrict: o.WorkerpoolRestrict, Requesterrestrict: o.RequesterRestrict, Salt: o.Salt, Sign: o.Sign}
}

func workerpoolTo(o *order.Workerpool) contracts.WorkerpoolOrder {
	return contracts.WorkerpoolOrder{Workerpool: o.Workerpool, Workerpoolprice: o.Price.Big(), Volume: o.Volume.Big(), Tag: o.Tag,
		Category: o.Category.Big(), Trust: o.Trust.Big(), Apprestrict: o.AppRestrict, Datasetrestrict: o.DatasetRestrict,
		Requesterrestrict: o.RequesterRestrict, Salt: o.Salt, Sign: o.Sign}
}

func requestTo(o *order.Request) contracts.RequestOrder {
	return contracts.RequestOrder{App: o.App, Appmaxprice: o.AppMaxPrice.Big(), Dataset: o.Dataset, Datasetmaxprice: o.DatasetMaxPrice.Big(),
		Workerpool: o.Workerpool, Workerpoolmaxprice: o.WorkerpoolMaxPrice.Big(), Requester: o.Requester, Volume: o.Volume.Big(), Tag: o.Tag,
		Category: o.Category.Big(), Trust: o.Trust.Big(), Beneficiary: o.Beneficiary, Callback: o.Callback, Params: o.Params, Salt: o.Salt,
		Sign: o.Sign}
}

func setTo(s *order.Set) (contracts.AppOrder, contracts.DatasetOrder, contracts.WorkerpoolOrder, contracts.RequestOrder) {
	return appTo(&s.App), datasetTo(&s.Dataset), workerpoolTo(&s.Workerpool), requestTo(&s.Request)
}

// word converts what the ABI decoded as uint256, which therefore fits.
func word(v *big.Int) order.Uint256 {
	u, err := order.UintFrom(v)
	if err != nil {
		panic(err)
	}
	return u
}

func appFrom(a contracts.AppOrder) order.App {
	return order.App{App: a.App, Price: word(a.Appprice), Volume: word(a.Volume), Tag: a.Tag, DatasetRestrict: a.Datasetrestrict,
		WorkerpoolRestrict: a.Workerpoolrestrict, RequesterRestrict: a.Requesterrestrict, Salt: a.Salt, Sign: a.Sign}
}

func datasetFrom(d contracts.DatasetOrder) order.Dataset {
	return order.Dataset{Dataset: d.Dataset, Price: word(d.Datasetprice), Volume: word(d.Volume), Tag: d.Tag, AppRestrict: d.Apprestrict,
		WorkerpoolRestrict: d.Workerpoolrestrict, RequesterRestrict: d.Requesterrestrict, Salt: d.Salt, Sign: d.Sign}
}

func workerpoolFrom(w contracts.WorkerpoolOrder) order.Workerpool {
	return order.Workerpool{Workerpool: w.Workerpool, Price: word(w.Workerpoolprice), Volume: word(w.Volume), Tag: w.Tag,
		Category: word(w.Category), Trust: word(w.Trust), AppRestrict: w.Apprestrict, DatasetRestrict: w.Datasetrestrict,
		RequesterRestrict: w.Requesterrestrict, Salt: w.Salt, Sign: w.Sign}
}

func requestFrom(r contracts.RequestOrder) order.Request {
	return order.Request{App: r.App, AppMaxPrice: word(r.Appmaxprice), Dataset: r.Dataset, DatasetMaxPrice: word(r.Datasetmaxprice),
		Workerpool: r.Workerpool, WorkerpoolMaxPrice: word(r.Workerpoolmaxprice), Requester: r.Requester, Volume: word(r.Volume),
		Tag: r.Tag, Category: word(r.Category), Trust: word(r.Trust), Beneficiary: r.Beneficiary, Callback: r.Callback,
		Params: r.Params, Salt: r.Salt, Sign: r.Sign}
}
