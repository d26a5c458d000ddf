package market

import (
	"net/url"
	"strconv"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	api "github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/market/book"
	"github.com/iexec-go/iexec/poco"
)

// params reads a query in the reference's words.
type params struct{ url.Values }

// bad is the answer to a request that cannot be understood.
func bad(format string, args ...any) error {
	return poco.Errorf(poco.Invalid, "market", format, args...)
}

func (p params) given(name string) bool { return p.Get(name) != "" }

// account reads an address; present is false when the parameter is absent.
func (p params) account(name string) (a common.Address, present bool, err error) {
	if !p.given(name) {
		return a, false, nil
	}
	a, ok := api.ParseAddress(p.Get(name))
	if !ok {
		return a, false, bad("%s is not a valid ethereum address", name)
	}
	return a, true, nil
}

func (p params) hash(name string) (h common.Hash, present bool, err error) {
	if !p.given(name) {
		return h, false, nil
	}
	h, ok := api.ParseHash(p.Get(name))
	if !ok {
		return h, false, bad("%s must be a bytes32 hexstring", name)
	}
	return h, true, nil
}

func (p params) integer(name string, least, most int64) (v int64, present bool, err error) {
	if !p.given(name) {
		return 0, false, nil
	}
	v, err = integer(name, p.Get(name), least, most)
	return v, err == nil, err
}

func integer(name, value string, least, most int64) (int64, error) {
	v, err := strconv.ParseInt(value, 10, 64)
	switch {
	case err != nil && strings.Contains(value, "."):
		return 0, bad("%s must be an integer", name)
	case err != nil:
		return 0, bad("%s must be a `number` type, but the final value was: `NaN` (cast from the value `%.80q`).", name, value)
	case v < least:
		return 0, bad("%s must be greater than or equal to %d", name, least)
	case v > most:
		return 0, bad("%s must be less than or equal to %d", name, most)
	}
	return v, nil
}

func (p params) flag(name string) (bool, error) {
	if !p.given(name) {
		return false, nil
	}
	v, err := strconv.ParseBool(p.Get(name))
	if err != nil {
		return false, bad("%s must be a `boolean` type, but the final value was: `%.80q`.", name, p.Get(name))
	}
	return v, nil
}

// page is a slice of a list.
type page struct{ limit, skip int64 }

// paging reads pageIndex and pageSize, or the older page, which counts entries.
func (p params) paging() (page, error) {
	const far = 1 << 31
	index, indexed, err := p.integer("pageIndex", 0, far)
	if err != nil {
		return page{}, err
	}
	size, sized, err := p.integer("pageSize", api.MinPageSize, api.MaxPageSize)
	if err != nil {
		return page{}, err
	}
	skip, _, err := p.integer("page", 0, api.MaxSafe)
	if err != nil {
		return page{}, err
	}
	at := page{limit: api.DefaultPageSize, skip: skip}
	if sized {
		at.limit = size
	}
	if indexed || sized {
		at.skip = index * at.limit
	}
	return at, nil
}

// answer says where the list goes on, if it may.
func (at page) answer(count int64, got int) api.Page {
	a := api.Page{Count: count}
	if next := at.skip + at.limit; int64(got) == at.limit {
		a.NextPage = &next
	}
	return a
}

// filter collects conditions; the first error stays.
type filter struct {
	params
	where []string
	args  []any
	err   error
}

func (f *filter) add(condition string, args ...any) {
	f.where, f.args = append(f.where, condition), append(f.args, args...)
}

func (f *filter) clause() string {
	if len(f.where) == 0 {
		return ""
	}
	return " WHERE " + strings.Join(f.where, " AND ")
}

// pointer filters by an address of the order itself: absent and "any" do not filter.
func (f *filter) pointer(name, column string) {
	if f.Get(name) == api.Any {
		return
	}
	a, present, err := f.account(name)
	f.keep(err)
	if present {
		f.add(column+" = ?", a[:])
	}
}

func (f *filter) digest(name, column string) {
	h, present, err := f.hash(name)
	f.keep(err)
	if present {
		f.add(column+" = ?", h[:])
	}
}

func (f *filter) number(name, condition string, least int64) {
	v, present, err := f.integer(name, least, api.MaxSafe)
	f.keep(err)
	if present {
		f.add(condition, v)
	}
}

func (f *filter) keep(err error) {
	if f.err == nil {
		f.err = err
	}
}

// reader reads parameters one after the other; the first error stays.
type reader struct {
	params
	err error
}

func (r *reader) keep(err error) {
	if r.err == nil {
		r.err = err
	}
}

// pointer filters by an address of the order itself: absent and "any" do not filter.
func (r *reader) pointer(name string) book.Who {
	if r.Get(name) == api.Any {
		return book.Who{}
	}
	a, present, err := r.account(name)
	r.keep(err)
	if !present {
		return book.Who{}
	}
	return book.Only(a)
}

// restriction filters by whom an order is restricted to: absent means by nobody, an address also those for that
// address, strict only those; "any" does not filter.
func (r *reader) restriction(name string) book.Who {
	strict := r.flag("is" + strings.ToUpper(name[:1]) + name[1:] + "Strict")
	if r.Get(name) == api.Any {
		return book.Who{}
	}
	a, present, err := r.account(name)
	r.keep(err)
	switch {
	case !present:
		return book.Nobody()
	case strict:
		return book.Only(a)
	}
	return book.OpenTo(a)
}

func (r *reader) flag(name string) bool {
	v, err := r.params.flag(name)
	r.keep(err)
	return v
}

func (r *reader) number(name string, least int64) int64 {
	v, _, err := r.integer(name, least, api.MaxSafe)
	r.keep(err)
	return v
}

func (r *reader) hash(name string) common.Hash {
	h, _, err := r.params.hash(name)
	r.keep(err)
	return h
}
