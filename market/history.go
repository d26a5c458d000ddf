package market

import (
	"context"

	api "github.com/iexec-go/iexec/api/market"
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
