// Package live is a Socket.IO server of the size that an order book needs: the default namespace, text packets, events
// with acknowledgements from clients, rooms that the server sends to. It speaks version 4 of the Engine.IO protocol
// (long polling, WebSocket, and the upgrade from one to the other) and version 5 of the Socket.IO protocol, which are
// those of socket.io 3 and 4.
//
// It knows nothing of orders: what a client's event means is its owner's to say. What it keeps for a client is
// bounded, and a client that does not read is dropped. See live_test.go, and npm_test.go of package market, where
// the client that people use talks to it.
package live
