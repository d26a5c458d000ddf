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
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"golang.org/x/sync/errgroup"
	"golang.org/x/sys/unix"

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
	var t unix.Timespec
	if unix.ClockGettime(unix.CLOCK_PROCESS_CPUTIME_ID, &t) != nil {
		return 0
	}
	return time.Duration(t.Nano())
}

// report is the table that the benchmark prints.
type report struct{ lines []string }

// add notes a figure beside its goal, if it has one; most tells that the goal is the most it may be.
func (r *report) add(what, figure, goal string, met bool) {
	switch {
	case goal == "":
	case met:
		goal += ", met"
	default:
		goal += ", MISSED"
	}
	r.lines = append(r.lines, fmt.Sprintf("%-36s %-58s %s", what, figure, goal))
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
	// What the chain says comes first, so that filling need not judge each order.
	empty := w.open(b, config)
	c.facts(w, publishers)
	if err := empty.Apply(b.Context(), w.batch(0, nil)); err != nil {
		b.Fatal(err)
	}
	began := time.Now()
	c.fill(b, db)
	b.Logf("%d orders written in %v", c.orders, time.Since(began).Round(time.Second))
	runtime.GC()
	began = time.Now()
	m := w.open(b, config)
	opened := time.Since(began).Seconds()
	runtime.GC()
	resident := residentMB()
	server := httptest.NewServer(m.Handler())
	defer server.Close()
	r := new(report)
	for b.Loop() {
		c.read(b, r, server.URL, "", 500)
		c.publish(b, r, m, server.URL, publishers)
		c.readWhilePublishing(b, r, m, server.URL, publishers)
		c.judge(b, r, w, m)
	}
	after := residentMB()
	b.ReportMetric(opened, "s/open")
	b.ReportMetric(resident, "MB-resident")
	b.ReportMetric(after, "MB-resident-after")
	r.add("memory, resident", fmt.Sprintf("%.0f MB, after all this %.0f MB, with the benchmark's own", resident, after), "< 1536 MB", after < 1536)
	r.add("opening the book", fmt.Sprintf("%.1f s", opened), "", false)
	b.Logf("%d orders, %s; processor: of client and server together\n%s", c.orders, db.Engine(), strings.Join(r.lines, "\n"))
}

// question is one sort of request.
type question struct {
	name string
	goal float64 // milliseconds at the 99th percentile; 0: none
	url  func() string
}

func (c *crowd) questions() []question {
	const goal = 10
	tee := poco.TagTEE.String()
	category := func() int { return c.random.IntN(benchCategories) }
	return []question{
		{"app", goal, func() string { return "/apporders?app=" + c.some(poco.AppOrderKind).Hex() }},
		{"app-for-requester", goal, func() string {
			return "/apporders?app=" + c.some(poco.AppOrderKind).Hex() + "&requester=" + c.owner(poco.RequestOrderKind, 7).Hex() + "&dataset=any&workerpool=any&maxTag=" + tee
		}},
		{"dataset", goal, func() string { return "/datasetorders?app=any&dataset=" + c.some(poco.DatasetOrderKind).Hex() }},
		{"workerpool", goal, func() string {
			return "/workerpoolorders?requester=any&workerpool=" + c.some(poco.WorkerpoolOrderKind).Hex()
		}},
		{"requests-for-app", goal, func() string { return "/requestorders?app=" + c.some(poco.AppOrderKind).Hex() }},
		{"requests-of-requester", goal, func() string {
			return "/requestorders?requester=" + c.owner(poco.RequestOrderKind, c.random.IntN(c.owners())).Hex()
		}},
		{"category", goal, func() string { return "/workerpoolorders?category=" + strconv.Itoa(category()) }},
		{"category-tag-trust", goal, func() string {
			return fmt.Sprintf("/workerpoolorders?category=%d&minTag=%s&minTrust=%d&minVolume=%d", category(), tee, c.random.IntN(20), 1+c.random.IntN(1000))
		}},
		{"category-for-requester", goal, func() string {
			return fmt.Sprintf("/workerpoolorders?category=%d&requester=%s", category(), c.owner(poco.RequestOrderKind, c.random.IntN(c.owners())).Hex())
		}},
		{"deep-page", goal, func() string {
			return fmt.Sprintf("/workerpoolorders?category=%d&pageIndex=%d&pageSize=20", category(), c.random.IntN(c.orders/4/benchCategories/20))
		}},
		{"all-requests-deep", 0, func() string {
			return fmt.Sprintf("/requestorders?pageIndex=%d&pageSize=20", c.random.IntN(c.orders/4/20))
		}},
		{"nothing-found", 0, func() string { return fmt.Sprintf("/workerpoolorders?minTrust=%d", 1000+c.random.IntN(1000)) }},
		{"page-of-1000", 0, func() string { return "/workerpoolorders?pageSize=1000&category=" + strconv.Itoa(category()) }},
		{"hash", goal, func() string { return "/apporders/" + c.hashes[c.random.IntN(len(c.hashes))].Hex() }},
		{"quote", goal, func() string {
			return fmt.Sprintf("/quote?volume=100&app=%v&category=%d&trust=%d&requester=%v", c.some(poco.AppOrderKind).Hex(), category(), c.random.IntN(20), c.owner(poco.RequestOrderKind, 7).Hex())
		}},
		{"quote-with-dataset", goal, func() string {
			return fmt.Sprintf("/quote?volume=100&app=%v&dataset=%v&category=%d&tag=%s", c.some(poco.AppOrderKind).Hex(), c.some(poco.DatasetOrderKind).Hex(), category(), tee)
		}},
		{"depth", goal, func() string { return "/depth?category=" + strconv.Itoa(category()) }},
		{"metrics", 0, func() string { return "/metrics" }},
	}
}

// read measures the usual questions, one after the other.
func (c *crowd) read(b *testing.B, r *report, server, while string, samples int) {
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 8}}
	for _, q := range c.questions() {
		if while != "" && q.goal == 0 {
			continue
		}
		clock, used := make([]float64, samples), make([]float64, samples)
		for i := range clock {
			url := q.url()
			if strings.Contains(url, "?") {
				url += "&chainId=1337"
			} else {
				url += "?chainId=1337"
			}
			began, before := time.Now(), processor()
			get(b, client, server+url)
			clock[i], used[i] = time.Since(began).Seconds()*1000, (processor()-before).Seconds()*1000
		}
		slices.Sort(clock)
		slices.Sort(used)
		p50, p99 := samples/2, samples*99/100
		b.ReportMetric(clock[p99], "ms-p99-"+strings.ReplaceAll(q.name+while, " ", "-"))
		figure := fmt.Sprintf("clock p50 %6.2f p99 %7.2f ms", clock[p50], clock[p99])
		if while == "" { // otherwise the processor is the publishers' as well
			figure += fmt.Sprintf("  processor p50 %5.2f p99 %6.2f", used[p50], used[p99])
		}
		goal := ""
		if q.goal > 0 {
			goal = fmt.Sprintf("p99 < %.0f ms", q.goal)
		}
		r.add(q.name+while, figure, goal, clock[p99] < q.goal)
	}
}

// readWhilePublishing measures questions while orders come in at a steady rate.
func (c *crowd) readWhilePublishing(b *testing.B, r *report, m *market.Market, server string, publishers []*wallet.Key) {
	const perSecond = 200
	ctx, stop := context.WithCancel(b.Context())
	g, ctx := errgroup.WithContext(ctx)
	salt, published := c.random.Uint64(), 0
	random := rand.New(rand.NewPCG(3, 4))
	began := time.Now()
	g.Go(func() error {
		for tick := time.NewTicker(time.Second / perSecond); ; published++ {
			select {
			case <-ctx.Done():
				return nil
			case <-tick.C:
			}
			i := published % len(publishers)
			o := poolOrder(random, i, salt, published)
			sign(b, publishers[i], o)
			if _, err := m.Publish(context.WithoutCancel(ctx), publishers[i].Address(), o); err != nil {
				return err
			}
		}
	})
	c.read(b, r, server, ", while publishing", 200)
	took := time.Since(began).Seconds()
	stop()
	if err := g.Wait(); err != nil {
		b.Fatal(err)
	}
	r.add("published meanwhile", fmt.Sprintf("%.0f/s, %d are wanted", float64(published)/took, perSecond), "", false)
}

// judge has the chain concern some thousands of orders, which are all judged again.
func (c *crowd) judge(b *testing.B, r *report, w *world, m *market.Market) {
	var events []poco.Event
	const owners = 400
	for i := range min(owners, c.owners()) {
		events = append(events, deposit(c.owner(poco.WorkerpoolOrderKind, i), 1))
	}
	height := w.height()
	w.mine(events...)
	began, used := time.Now(), processor()
	if err := m.Apply(b.Context(), w.batch(height, nil)); err != nil {
		b.Fatal(err)
	}
	judged := float64(len(events) * c.perOwner)
	r.add("judging an order again", fmt.Sprintf("clock %.2f ms  processor %.2f ms", time.Since(began).Seconds()*1000/judged, (processor()-used).Seconds()*1000/judged), "", false)
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

// poolOrder is a workerpool order of a publisher, each time another one.
func poolOrder(random *rand.Rand, publisher int, salt uint64, n int) *order.Workerpool {
	return &order.Workerpool{Workerpool: publisherPool(publisher), Price: order.Uint(1 + random.IntN(10_000)), Volume: order.Uint(10),
		Category: order.Uint(random.IntN(benchCategories)), Salt: common.BytesToHash(crypto.Keccak256(fmt.Appendf(nil, "%d %d %d", salt, publisher, n)))}
}

// publish measures publications over HTTP, each with its own login, and in the process. Some wait for others' transactions
// and share the next one, as they do for an order book that is used.
func (c *crowd) publish(b *testing.B, r *report, m *market.Market, server string, publishers []*wallet.Key) {
	const each, atOnce = 150, 16
	orders := make([][]*order.Workerpool, len(publishers))
	salt := c.random.Uint64()
	for i, key := range publishers {
		for j := range 2 * each {
			o := poolOrder(c.random, i, salt, j)
			sign(b, key, o)
			orders[i] = append(orders[i], o)
		}
	}
	began, checked := processor(), 0
	for i, key := range publishers {
		for _, o := range orders[i][:10] {
			if !poco.VerifyHashSignature(key.Address(), domain.Digest(o), o.Sign) {
				b.Fatal("a signature is wrong")
			}
			checked++
		}
	}
	r.add("checking a signature", fmt.Sprintf("processor %.3f ms", (processor()-began).Seconds()*1000/float64(checked)), "", false)
	measure := func(name string, from int, publish func(ctx context.Context, i int, o *order.Workerpool) error) {
		began, used := time.Now(), processor()
		g, ctx := errgroup.WithContext(b.Context())
		g.SetLimit(atOnce)
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
		count := float64(len(publishers) * each)
		rate := count / time.Since(began).Seconds()
		b.ReportMetric(rate, strings.ReplaceAll(name, " ", "-")+"/s")
		r.add(name, fmt.Sprintf("%.0f/s, %d at once  processor %.2f ms each", rate, atOnce, (processor()-used).Seconds()*1000/count), ">= 1000/s", rate >= 1000)
	}
	measure("published", 0, func(ctx context.Context, i int, o *order.Workerpool) error {
		_, err := m.Publish(ctx, publishers[i].Address(), o)
		return err
	})
	client, err := api.NewClient(api.Config{URL: server, ChainID: domain.ChainID, HTTP: &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: atOnce}}})
	if err != nil {
		b.Fatal(err)
	}
	measure("published over HTTP, login each", each, func(ctx context.Context, i int, o *order.Workerpool) error {
		_, err := client.Publish(ctx, publishers[i], o)
		return err
	})
}
