package market_test

import (
	"context"
	"encoding/binary"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"golang.org/x/sync/errgroup"

	api "github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/market"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/store"
	"github.com/iexec-go/iexec/wallet"
)

var (
	benchOrders   = flag.Int("orders", 1_000_000, "open orders in the book of BenchmarkBook")
	benchDatabase = flag.String("database", "", "database of BenchmarkBook; empty: a SQLite file")
)

// crowd is the population of the benchmark's book: so many assets of each kind, spread evenly over the orders.
type crowd struct {
	orders, perOwner int
	random           *rand.Rand
	hashes           []common.Hash // of some app orders
}

const benchCategories = 5

func (c *crowd) owners() int { return max(c.orders/4/c.perOwner, 1) }

func (c *crowd) asset(kind poco.OrderKind, i int) common.Address {
	return common.BytesToAddress(crypto.Keccak256([]byte{byte(kind)}, binary.BigEndian.AppendUint32(nil, uint32(i))))
}

func (c *crowd) some(kind poco.OrderKind) common.Address {
	return c.asset(kind, c.random.IntN(c.owners()))
}

func (c *crowd) owner(kind poco.OrderKind, i int) common.Address { return c.asset(kind+10, i) }

func (c *crowd) tag() poco.Tag {
	return [...]poco.Tag{{}, {}, {}, {}, {}, {}, {}, poco.TagTEE, poco.TagTEE, poco.TagGPU}[c.random.IntN(10)]
}

// restrict is nobody nine times of ten.
func (c *crowd) restrict(kind poco.OrderKind) common.Address {
	if c.random.IntN(10) > 0 {
		return common.Address{}
	}
	return c.some(kind)
}

func (c *crowd) order(kind poco.OrderKind, i int) order.Order {
	price, volume := order.Uint(1+c.random.IntN(10_000)), order.Uint(1+c.random.IntN(1_000))
	salt, sign := common.BytesToHash(crypto.Keccak256(binary.BigEndian.AppendUint64([]byte{byte(kind)}, uint64(i)))), make([]byte, 65)
	category, trust := order.Uint(c.random.IntN(benchCategories)), order.Uint(c.random.IntN(20))
	owner := i % c.owners()
	switch kind {
	case poco.AppOrderKind:
		return &order.App{App: c.asset(kind, owner), Price: price, Volume: volume, Tag: c.tag(), RequesterRestrict: c.restrict(poco.RequestOrderKind), Salt: salt, Sign: sign}
	case poco.DatasetOrderKind:
		return &order.Dataset{Dataset: c.asset(kind, owner), Price: price, Volume: volume, Tag: c.tag(), AppRestrict: c.restrict(poco.AppOrderKind), Salt: salt, Sign: sign}
	case poco.WorkerpoolOrderKind:
		return &order.Workerpool{Workerpool: c.asset(kind, owner), Price: price, Volume: volume, Tag: poco.TagTEE.Union(c.tag()), Category: category, Trust: trust,
			RequesterRestrict: c.restrict(poco.RequestOrderKind), Salt: salt, Sign: sign}
	default:
		return &order.Request{App: c.some(poco.AppOrderKind), AppMaxPrice: order.Uint(10_000), Dataset: common.Address{}, WorkerpoolMaxPrice: price,
			Requester: c.owner(kind, owner), Beneficiary: c.owner(kind, owner), Volume: volume, Tag: c.tag(), Category: category, Trust: trust,
			Params: `{"iexec_result_storage_provider":"ipfs","iexec_args":"` + strconv.Itoa(i) + `"}`, Salt: salt, Sign: sign}
	}
}

// fill puts orders into the table, as if they had been published: signing a million of them would take the
// benchmark's time, and publishing is measured by itself.
func (c *crowd) fill(b *testing.B, db *store.DB) {
	const atOnce = 5_000
	for kind := poco.AppOrderKind; kind <= poco.RequestOrderKind; kind++ {
		for from := 0; from < c.orders/4; from += atOnce {
			err := db.Tx(b.Context(), func(tx *store.Tx) error {
				for i := from; i < min(from+atOnce, c.orders/4); i++ {
					o := c.order(kind, i)
					if kind == poco.AppOrderKind && i%100 == 0 {
						c.hashes = append(c.hashes, domain.Digest(o))
					}
					if err := market.InsertForBench(b.Context(), tx, domain, o, c.owner(kind, i%c.owners()), int64(i)); err != nil {
						return err
					}
				}
				return nil
			})
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}

// facts are the owners' and requesters' histories on chain.
func (c *crowd) facts(w *world, publishers []*wallet.Key) {
	var events []poco.Event
	for i := range c.owners() {
		for kind := poco.AppOrderKind; kind <= poco.WorkerpoolOrderKind; kind++ {
			events = append(events, register(c.asset(kind, i), c.owner(kind, i)))
		}
		events = append(events, deposit(c.owner(poco.WorkerpoolOrderKind, i), 1<<50), deposit(c.owner(poco.RequestOrderKind, i), 1<<50))
	}
	for i, key := range publishers {
		events = append(events, register(publisherPool(i), key.Address()), deposit(key.Address(), 1<<50))
	}
	for i := range uint64(benchCategories) {
		events = append(events, poco.CategoryCreated{Category: poco.Category{ID: i, Name: "c", WorkClockTimeRef: 300 * (i + 1)}})
	}
	w.mine(events...)
}

func publisherPool(i int) common.Address { return address(1_000_000 + i) }

func residentMB() float64 {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(status), "VmRSS:")
	kb, _ := strconv.ParseFloat(strings.Fields(rest)[0], 64)
	return kb / 1024
}

// processor is the time that this process, client and server together, has had a processor: on a machine that others
// use, a better measure than the clock.
func processor() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// BenchmarkBook fills a book and reports what reading it and publishing into it take, over HTTP with clients in the
// same process. `make bench-market` runs it once.
func BenchmarkBook(b *testing.B) {
	c := &crowd{orders: *benchOrders, perOwner: 25, random: rand.New(rand.NewPCG(1, 2))}
	url := *benchDatabase
	if url == "" {
		url = "sqlite:" + b.TempDir() + "/book.db"
	}
	publishers := make([]*wallet.Key, 64)
	for i := range publishers {
		publishers[i] = wallet.Development(i)
	}
	db, err := store.Open(b.Context(), url)
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	w := newWorld()
	many := market.Rate{Requests: 1 << 30, Period: time.Hour}
	config := market.Config{DB: db, MaxOpenOrders: 1 << 30, PerSigner: many, PerIP: many}
	w.open(b, config) // the tables
	began := time.Now()
	c.fill(b, db)
	b.Logf("%d orders written in %v", c.orders, time.Since(began).Round(time.Second))
	runtime.GC()
	began = time.Now()
	m := w.open(b, config)
	opened := time.Since(began).Seconds()
	c.facts(w, publishers)
	began = time.Now()
	if err := m.Apply(b.Context(), w.batch(0, nil)); err != nil {
		b.Fatal(err)
	}
	judged := time.Since(began).Seconds()
	server := httptest.NewServer(m.Handler())
	defer server.Close()
	runtime.GC()
	before := residentMB()
	for b.Loop() {
		c.read(b, server.URL)
		c.publish(b, m, server.URL, publishers)
	}
	b.ReportMetric(opened, "s/open")
	b.ReportMetric(judged, "s/judge-all")
	b.ReportMetric(before, "MB-resident")
	b.ReportMetric(residentMB(), "MB-resident-after")
	b.Logf("opened in %.1f s; every order judged in %.1f s; resident %.0f MB, after all this %.0f MB", opened, judged, before, residentMB())
}

// read measures the usual questions, one after the other.
func (c *crowd) read(b *testing.B, server string) {
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 8}}
	tee := poco.TagTEE.String()
	for _, q := range []struct {
		name string
		url  func() string
	}{
		{"app", func() string { return "/apporders?app=" + c.some(poco.AppOrderKind).Hex() }},
		{"app-for-requester", func() string {
			return "/apporders?app=" + c.some(poco.AppOrderKind).Hex() + "&requester=" + c.owner(poco.RequestOrderKind, 7).Hex() + "&dataset=any&workerpool=any&maxTag=" + tee
		}},
		{"dataset", func() string { return "/datasetorders?app=any&dataset=" + c.some(poco.DatasetOrderKind).Hex() }},
		{"workerpool", func() string {
			return "/workerpoolorders?requester=any&workerpool=" + c.some(poco.WorkerpoolOrderKind).Hex()
		}},
		{"requests-for-app", func() string { return "/requestorders?app=" + c.some(poco.AppOrderKind).Hex() }},
		{"requests-of-requester", func() string {
			return "/requestorders?requester=" + c.owner(poco.RequestOrderKind, c.random.IntN(c.owners())).Hex()
		}},
		{"category", func() string { return "/workerpoolorders?category=" + strconv.Itoa(c.random.IntN(benchCategories)) }},
		{"category-tag-trust", func() string {
			return fmt.Sprintf("/workerpoolorders?category=%d&minTag=%s&minTrust=%d&minVolume=%d", c.random.IntN(benchCategories), tee, c.random.IntN(20), 1+c.random.IntN(1000))
		}},
		{"category-for-requester", func() string {
			return fmt.Sprintf("/workerpoolorders?category=%d&requester=%s", c.random.IntN(benchCategories), c.owner(poco.RequestOrderKind, c.random.IntN(c.owners())).Hex())
		}},
		{"deep-page", func() string {
			return fmt.Sprintf("/workerpoolorders?category=%d&pageIndex=%d&pageSize=20", c.random.IntN(benchCategories), c.random.IntN(c.orders/4/benchCategories/20))
		}},
		{"all-requests-deep", func() string {
			return fmt.Sprintf("/requestorders?pageIndex=%d&pageSize=20", c.random.IntN(c.orders/4/20))
		}},
		{"nothing-found", func() string { return fmt.Sprintf("/workerpoolorders?minTrust=%d", 1000+c.random.IntN(1000)) }},
		{"page-of-1000", func() string {
			return "/workerpoolorders?pageSize=1000&category=" + strconv.Itoa(c.random.IntN(benchCategories))
		}},
		{"hash", func() string { return "/apporders/" + c.hashes[c.random.IntN(len(c.hashes))].Hex() }},
		{"quote", func() string {
			return fmt.Sprintf("/quote?volume=100&app=%v&category=%d&trust=%d&requester=%v", c.some(poco.AppOrderKind).Hex(), c.random.IntN(benchCategories), c.random.IntN(20), c.owner(poco.RequestOrderKind, 7).Hex())
		}},
		{"quote-with-dataset", func() string {
			return fmt.Sprintf("/quote?volume=100&app=%v&dataset=%v&category=%d&tag=%s", c.some(poco.AppOrderKind).Hex(), c.some(poco.DatasetOrderKind).Hex(), c.random.IntN(benchCategories), tee)
		}},
		{"depth", func() string { return "/depth?category=" + strconv.Itoa(c.random.IntN(benchCategories)) }},
		{"metrics", func() string { return "/metrics" }},
	} {
		const samples = 500
		times := make([]float64, samples)
		used := processor()
		for i := range times {
			url := q.url()
			if strings.Contains(url, "?") {
				url += "&chainId=1337"
			} else {
				url += "?chainId=1337"
			}
			began := time.Now()
			get(b, client, server+url)
			times[i] = time.Since(began).Seconds() * 1000
		}
		slices.Sort(times)
		b.ReportMetric(times[samples*99/100], "ms-p99-"+q.name)
		b.Logf("%-24s p50 %6.2f ms  p99 %6.2f ms  max %6.2f ms  processor %6.2f ms", q.name, times[samples/2], times[samples*99/100], times[samples-1],
			(processor()-used).Seconds()*1000/samples)
	}
}

func get(b *testing.B, client *http.Client, url string) {
	res, err := client.Get(url)
	if err != nil {
		b.Fatal(err)
	}
	body, err := io.ReadAll(res.Body)
	_ = res.Body.Close()
	if err != nil || res.StatusCode != http.StatusOK {
		b.Fatalf("%s: %d %s %v", url, res.StatusCode, body, err)
	}
}

// publish measures publications over HTTP, each with its own login, and in the process.
func (c *crowd) publish(b *testing.B, m *market.Market, server string, publishers []*wallet.Key) {
	const each = 150
	orders := make([][]*order.Workerpool, len(publishers))
	salt := c.random.Uint64()
	for i, key := range publishers {
		for j := range 2 * each {
			o := &order.Workerpool{Workerpool: publisherPool(i), Price: order.Uint(1 + c.random.IntN(10_000)), Volume: order.Uint(10), Category: order.Uint(c.random.IntN(benchCategories)),
				Salt: common.BytesToHash(crypto.Keccak256(fmt.Appendf(nil, "%d %d %d", salt, i, j)))}
			sign(b, key, o)
			orders[i] = append(orders[i], o)
		}
	}
	measure := func(name string, from int, publish func(ctx context.Context, i int, o *order.Workerpool) error) {
		began, used := time.Now(), processor()
		g, ctx := errgroup.WithContext(b.Context())
		g.SetLimit(4)
		for i := range publishers {
			g.Go(func() error {
				for _, o := range orders[i][from : from+each] {
					if err := publish(ctx, i, o); err != nil {
						return err
					}
				}
				return nil
			})
		}
		if err := g.Wait(); err != nil {
			b.Fatal(err)
		}
		rate := float64(len(publishers)*each) / time.Since(began).Seconds()
		b.ReportMetric(rate, name)
		b.Logf("%s: %.0f, processor %.2f ms each", name, rate, (processor()-used).Seconds()*1000/float64(len(publishers)*each))
	}
	measure("published/s", 0, func(ctx context.Context, i int, o *order.Workerpool) error {
		_, err := m.Publish(ctx, publishers[i].Address(), o)
		return err
	})
	client, err := api.NewClient(api.Config{URL: server, ChainID: domain.ChainID, HTTP: &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 8}}})
	if err != nil {
		b.Fatal(err)
	}
	measure("published-HTTP/s", each, func(ctx context.Context, i int, o *order.Workerpool) error {
		_, err := client.Publish(ctx, publishers[i], o)
		return err
	})
}
