package ledger

// SettleEvery sets after how many batches the ledger looks what has become final.
func SettleEvery(batches int) { settleEvery = batches }
