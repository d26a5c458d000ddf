package market

import (
	"context"
	"slices"

	api "github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/market/book"
	"github.com/iexec-go/iexec/poco"
)

// trades are the last hundred deals of a category.
func (m *Market) trades(ctx context.Context, p params) (api.TradeList, error) {
	category, present, err := p.integer("category", 0, api.MaxSafe)
	if err == nil && !present {
		err = bad("category is a required field")
	}
	if err != nil {
		return api.TradeList{}, err
	}
	rows, err := m.DB.Query(ctx, "SELECT time, price, volume FROM market_deals WHERE category = ? ORDER BY time DESC, block DESC, log_index DESC LIMIT 100", category)
	if err != nil {
		return api.TradeList{}, err
	}
	defer func() { _ = rows.Close() }()
	answer := api.TradeList{OK: api.OK{OK: true}, OHLC: []api.Trade{}}
	for rows.Next() {
		var seconds int64
		var t api.Trade
		if err := rows.Scan(&seconds, &t.Price, &t.Volume); err != nil {
			return api.TradeList{}, err
		}
		t.Time = milliseconds(seconds * 1000)
		answer.OHLC = append(answer.OHLC, t)
	}
	return answer, rows.Err()
}

const (
	maxCandles = 1_000
	// maxHistory bounds the deals that one question may read.
	maxHistory  = 200_000
	depthLevels = 100
)

// history sums up the deals of a category by time.
func (m *Market) history(ctx context.Context, p params) (api.History, error) {
	r := reader{params: p}
	if !p.given("category") {
		return api.History{}, bad("category is a required field")
	}
	category, interval := r.number("category", 0), int64(3600)
	if p.given("interval") {
		interval = r.number("interval", 60)
	}
	to := m.Now().Unix()
	if p.given("to") {
		to = r.number("to", 0)
	}
	from := max(to-100*interval, 0)
	if p.given("from") {
		from = r.number("from", 0)
	}
	if r.err == nil && (to-from)/interval >= maxCandles {
		r.err = bad("from, to and interval ask for more than %d candles", maxCandles)
	}
	if r.err != nil {
		return api.History{}, r.err
	}
	answer := api.History{OK: api.OK{OK: true}, Category: uint64(category), Interval: uint64(interval), Candles: []api.Candle{}}
	rows, err := m.DB.Query(ctx, `SELECT time, price, volume FROM market_deals WHERE category = ? AND time >= ? AND time < ?
		ORDER BY time DESC, block DESC, log_index DESC LIMIT ?`, category, from, to, maxHistory)
	if err != nil {
		return api.History{}, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var seconds int64
		var price, volume uint64
		if err := rows.Scan(&seconds, &price, &volume); err != nil {
			return api.History{}, err
		}
		begin := milliseconds((seconds - seconds%interval) * 1000)
		if n := len(answer.Candles); n == 0 || !answer.Candles[n-1].Time.Equal(begin.Time) {
			answer.Candles = append(answer.Candles, api.Candle{Time: begin, High: price, Low: price, Close: price})
		}
		c := &answer.Candles[len(answer.Candles)-1]
		c.Open, c.High, c.Low = price, max(c.High, price), min(c.Low, price) // the first deal is read last
		c.Volume += volume
		c.Deals++
	}
	slices.Reverse(answer.Candles)
	return answer, rows.Err()
}

// depth sums up the offers and the demand of a category by price.
func (m *Market) depth(p params) (api.Depth, error) {
	r := reader{params: p}
	if !p.given("category") {
		return api.Depth{}, bad("category is a required field")
	}
	category := r.number("category", 0)
	if r.err != nil {
		return api.Depth{}, r.err
	}
	levels := func(kind poco.OrderKind) []api.Level {
		found := m.open.Depth(book.Query{Kind: kind, HasCategory: true, Category: category}, depthLevels)
		levels := make([]api.Level, len(found))
		for i, l := range found {
			levels[i] = api.Level{Price: uint64(l.Price), Orders: uint64(l.Orders), Volume: uint64(min(l.Volume, api.MaxSafe))}
		}
		return levels
	}
	return api.Depth{OK: api.OK{OK: true}, Category: uint64(category), Asks: levels(poco.WorkerpoolOrderKind), Bids: levels(poco.RequestOrderKind)}, nil
}
