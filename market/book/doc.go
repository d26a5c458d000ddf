// Package book holds the open orders of a market in memory, in the order in which they are listed, and answers what
// its database answers too slowly when orders are a million: filtered pages with their count, price levels, the
// best of a list.
//
// It knows an order's facts but not its document, judges nothing and stores nothing: whoever owns the database puts
// an order in when it opens and takes it out when it does not. See book_test.go, which compares every answer with
// the search without thought.
package book
