package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"strings"
	"syscall"
	"time"
)

// reach goes to each destination in the way that it names: "get=http://…" as programs do by HTTP_PROXY, "connect=HOST:PORT" and
// "socks=HOST:PORT" by hand, "raw=" by a socket that takes what is on the wire.
func reach(args []string) {
	for _, arg := range args {
		how, to, _ := strings.Cut(arg, "=")
		said, err := map[string]func(string) (string, error){"get": get, "connect": connect, "socks": socks, "raw": raw, "direct": direct, "many": many}[how](to)
		if err != nil {
			fmt.Println("reach", arg, "failed:", strings.ReplaceAll(err.Error(), "\n", " "))
			continue
		}
		fmt.Println("reach", arg, "said:", strings.TrimSpace(said))
	}
}

func get(to string) (string, error) {
	proxy, err := url.Parse(os.Getenv("HTTP_PROXY")) // Go's own rule leaves 127.0.0.1 out
	must(err)
	client := http.Client{Timeout: 20 * time.Second, Transport: &http.Transport{Proxy: http.ProxyURL(proxy)}}
	res, err := client.Get(to)
	if err != nil {
		return "", err
	}
	text, err := io.ReadAll(io.LimitReader(res.Body, 1000))
	_ = res.Body.Close()
	return res.Status + " " + string(text), err
}

func door() net.Conn {
	address := strings.TrimPrefix(os.Getenv("HTTPS_PROXY"), "http://")
	conn, err := net.Dial("tcp", address)
	must(err)
	must(conn.SetDeadline(time.Now().Add(20 * time.Second)))
	return conn
}

func connect(to string) (string, error) {
	conn := door()
	defer conn.Close()
	fmt.Fprintf(conn, "CONNECT %s HTTP/1.1\r\nHost: allowed.example:443\r\n\r\n", to)
	in := bufio.NewReader(conn)
	line, err := in.ReadString('\n')
	if err != nil || !strings.Contains(line, " 200 ") {
		return "", fmt.Errorf("%s %w", line, err)
	}
	_, err = in.ReadString('\n')
	must(err)
	return ask(conn, in)
}

func ask(conn net.Conn, in io.Reader) (string, error) {
	fmt.Fprint(conn, "GET / HTTP/1.0\r\n\r\n")
	text, err := io.ReadAll(in)
	return string(text[strings.LastIndex(string(text), "\n")+1:]), err
}

func socks(to string) (string, error) {
	host, port, err := net.SplitHostPort(to)
	must(err)
	n := number(port)
	conn := door()
	defer conn.Close()
	request := append([]byte{5, 1, 0, 5, 1, 0, 3, byte(len(host))}, host...)
	if ip := net.ParseIP(host).To4(); ip != nil {
		request = append([]byte{5, 1, 0, 5, 1, 0, 1}, ip...)
	}
	_, err = conn.Write(append(request, byte(n>>8), byte(n)))
	must(err)
	answer := make([]byte, 12)
	if _, err := io.ReadFull(conn, answer); err != nil || answer[3] != 0 {
		return "", fmt.Errorf("code %d %w", answer[3], err)
	}
	return ask(conn, conn)
}

func raw(string) (string, error) {
	for _, kind := range []int{syscall.SOCK_RAW, syscall.SOCK_DGRAM} {
		for _, domain := range []int{syscall.AF_INET, syscall.AF_PACKET} {
			fd, err := syscall.Socket(domain, kind, syscall.IPPROTO_ICMP)
			if err == nil {
				err = syscall.Sendto(fd, []byte{8, 0, 0xf7, 0xff, 0, 0, 0, 0}, 0, &syscall.SockaddrInet4{Addr: [4]byte{1, 1, 1, 1}})
			}
			if err == nil {
				return fmt.Sprint("sent by ", domain, kind), nil
			}
		}
	}
	return "", fmt.Errorf("no raw socket sends")
}

func direct(to string) (string, error) {
	conn, err := net.DialTimeout("tcp", to, 3*time.Second)
	if err != nil {
		return "", err
	}
	defer conn.Close()
	return ask(conn, conn)
}

// many opens more connections than are kept.
func many(to string) (string, error) {
	open := 0
	for range 100 {
		conn := door()
		fmt.Fprintf(conn, "CONNECT %s HTTP/1.1\r\n\r\n", to)
		line, err := bufio.NewReader(conn).ReadString('\n')
		if err == nil && strings.Contains(line, " 200 ") {
			open++
		}
	}
	return fmt.Sprint(open, " open"), nil
}
