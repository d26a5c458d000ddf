package main

import "fmt"

// scenarios in the order of the table, each with its goal: the most that ours may cost, as a part of the reference.
var scenarios = []struct {
	name string
	goal float64
}{
	{"createApp", 0.40},
	{"createDataset", 0.40},
	{"createWorkerpool", 0.40},
	{"matchOrders, 4 new orders", 0.36},
	{"matchOrders, 4 new orders with dataset", 0.36},
	{"matchOrders, reused orders", 0.33},
	{"matchOrders, reused orders with dataset", 0.33},
	{"initialize", 0.27},
	{"contribute + reveal + finalize, 1 worker", 0.40},
	{"contribute + reveal + finalize, 3 workers", 0.43},
	{"contribute + reveal + finalize, 5 workers", 0.45},
	{"one task, 3 workers, with its deal", 0.40},
	{"one task, contributeAndFinalize, with its deal", 0.42},
	{"Boost, match + push", 0.65},
	{"Boost, match + push with dataset", 0.65},
	{settledAlone, 0.22},
	{settledBag, 0.085},
	{settledSolo, 0.145},
	{settledMany, 0.07},
	{settledApart, 0.092},
	{replica, 0.046},
	{newReplica, 0.065},
}

// trust that exactly n workers without reputation reach.
var trust = map[int]uint64{1: 1, 3: 8, 5: 32}

// measure lives through every scenario once, after everything in it has happened once before: balances, scores and lists
// are not empty.
func (m *market) measure() (map[string]uint64, error) {
	gas := map[string]uint64{}
	for range 2 {
		m.measureEntries(gas)
		m.measureDeals(gas)
		m.measureTasks(gas)
		m.measureBoost(gas)
	}
	// Last, for it raises the workers' scores so much that fewer would do above.
	for range 2 {
		m.measureSettlement(gas)
	}
	return gas, m.err
}

func (m *market) measureEntries(gas map[string]uint64) {
	_, gas["createApp"] = m.createApp()
	_, gas["createDataset"] = m.createDataset()
	_, gas["createWorkerpool"] = m.createWorkerpool()
}

func (m *market) measureDeals(gas map[string]uint64) {
	for _, with := range []struct {
		dataset bool
		suffix  string
	}{{false, ""}, {true, " with dataset"}} {
		orders := m.orders(1, with.dataset, 3)
		_, gas["matchOrders, 4 new orders"+with.suffix] = m.match(orders)
		_, gas["matchOrders, reused orders"+with.suffix] = m.match(m.again(orders))
	}
}

func (m *market) measureTasks(gas map[string]uint64) {
	for _, n := range []int{1, 3, 5} {
		deal, ofDeal := m.match(m.orders(trust[n], false, 0))
		task, ofInitialize := m.initialize(deal)
		ofWork := m.committee(task, n)
		gas["initialize"] = ofInitialize
		gas[fmt.Sprintf("contribute + reveal + finalize, %d worker%s", n, map[bool]string{true: "s"}[n > 1])] = ofWork
		if n == 3 {
			gas["one task, 3 workers, with its deal"] = ofDeal + ofInitialize + ofWork
		}
	}
	deal, ofDeal := m.match(m.orders(1, false, 0))
	task, ofInitialize := m.initialize(deal)
	gas["one task, contributeAndFinalize, with its deal"] = ofDeal + ofInitialize + m.solo(task)
}

func (m *market) measureBoost(gas map[string]uint64) {
	for _, dataset := range []bool{false, true} {
		deal, ofDeal := m.matchBoost(m.orders(1, dataset, 0))
		gas["Boost, match + push"+map[bool]string{true: " with dataset"}[dataset]] = ofDeal + m.push(deal)
	}
}
