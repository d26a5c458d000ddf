// Command fetch is a module that asks a server of the web: it is an example of how a program in Go uses the folder of destinations.
//
//	fetch URL [CERTIFICATES]
//
// writes what is there to /iexec_out/page, and a computed.json that does not depend on it. The second argument is a file with the
// certificates of authorities, in PEM: a module sees none of its machine's.
package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"time"
)

const (
	destinations = "/iexec_net"
	most         = 16 << 20
)

// conn is a destination's file as a connection of package net: deadlines and all, but for the addresses that a file does not have.
type conn struct{ *os.File }

func (conn) LocalAddr() net.Addr  { return &net.TCPAddr{} }
func (conn) RemoteAddr() net.Addr { return &net.TCPAddr{} }

func dial(_ context.Context, _, address string) (net.Conn, error) {
	file, err := os.OpenFile(destinations+"/"+address, os.O_RDWR, 0)
	return conn{file}, err
}

func client(certificates string) (*http.Client, error) {
	config := &tls.Config{MinVersion: tls.VersionTLS12}
	if certificates != "" {
		text, err := os.ReadFile(certificates)
		if err != nil {
			return nil, err
		}
		config.RootCAs = x509.NewCertPool()
		if !config.RootCAs.AppendCertsFromPEM(text) {
			return nil, errors.New("no certificate in " + certificates)
		}
	}
	return &http.Client{Timeout: time.Minute, Transport: &http.Transport{DialContext: dial, TLSClientConfig: config}}, nil
}

func fetch(url, certificates string) error {
	c, err := client(certificates)
	if err != nil {
		return err
	}
	response, err := c.Get(url)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	page, err := io.ReadAll(io.LimitReader(response.Body, most))
	if err != nil {
		return err
	}
	fmt.Println(response.Status, len(page), "bytes")
	// What servers say differs from worker to worker: it is not what they have to agree on.
	if err := os.WriteFile("/iexec_out/page", page, 0o644); err != nil {
		return err
	}
	if err := os.WriteFile("/iexec_out/asked", []byte(url+"\n"), 0o644); err != nil {
		return err
	}
	return os.WriteFile("/iexec_out/computed.json", []byte(`{"deterministic-output-path":"/iexec_out/asked"}`), 0o644)
}

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: fetch URL [CERTIFICATES]")
		os.Exit(2)
	}
	certificates := ""
	if len(os.Args) > 2 {
		certificates = os.Args[2]
	}
	if err := fetch(os.Args[1], certificates); err != nil {
		fmt.Fprintln(os.Stderr, "fetch:", err)
		os.Exit(1)
	}
}
