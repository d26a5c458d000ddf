package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"
	"time"
	"unsafe"
)

func init() {
	for name, deed := range map[string]func(args []string) error{
		"dial": dial, "list": list, "many": many, "pour": pour, "wait": wait, "keep": keep, "both": both, "half": half, "poll": poll,
	} {
		deeds[name] = deed
	}
}

func open(address string) (*os.File, error) { return os.OpenFile("/iexec_net/"+address, os.O_RDWR, 0) }

// dial says what comes of each address, after saying hello there. Its answer is that it has asked.
func dial(args []string) error {
	for _, address := range args {
		fmt.Printf("%s: %s\n", address, greet(address))
	}
	return answer("asked")
}

func greet(address string) string {
	file, err := open(address)
	if err != nil {
		return cause(err)
	}
	defer file.Close()
	answer, err := ask(file, "hello")
	if err != nil {
		return cause(err)
	}
	return answer
}

func ask(file *os.File, text string) (string, error) {
	if _, err := io.WriteString(file, text); err != nil {
		return "", err
	}
	answer := make([]byte, len(text))
	_, err := io.ReadFull(file, answer)
	return string(answer), err
}

func cause(err error) string {
	var path *os.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return err.Error()
}

// list says what is in the folder of destinations.
func list([]string) error {
	entries, err := os.ReadDir("/iexec_net")
	if err != nil {
		fmt.Println(cause(err))
		return nil
	}
	for _, entry := range entries {
		if _, err := os.Stat("/iexec_net/" + entry.Name()); err != nil {
			return err
		}
		fmt.Println(entry.Name())
	}
	return nil
}

// many opens an address until that fails, and once more after one is closed.
func many(args []string) error {
	var all []*os.File
	for {
		file, err := open(args[0])
		if err != nil {
			fmt.Printf("%d open, then %s\n", len(all), cause(err))
			break
		}
		all = append(all, file)
	}
	all[0].Close()
	_, err := open(args[0])
	return err
}

// pour writes until that fails.
func pour(args []string) error {
	file, err := open(args[0])
	if err != nil {
		return err
	}
	for total, piece := 0, make([]byte, 1000); ; total += len(piece) {
		if _, err := file.Write(piece); err != nil {
			fmt.Printf("%d bytes, then %s\n", total, cause(err))
			return nil
		}
	}
}

// wait reads from one who does not answer.
func wait(args []string) error {
	file, err := open(args[0])
	if err != nil {
		return err
	}
	if _, err := io.WriteString(file, "waiting"); err != nil {
		return err
	}
	_, err = file.Read(make([]byte, 1))
	return err
}

// keep ends without closing what it has opened.
func keep(args []string) error {
	_, err := open(args[0])
	return err
}

// both waits for one who does not answer, and meanwhile for time, and for another who does.
func both(args []string) error {
	silent, err := open(args[0])
	if err != nil {
		return err
	}
	go func() {
		_, err := silent.Read(make([]byte, 1))
		fail(fmt.Errorf("the silent one: %w", err))
	}()
	time.Sleep(20 * time.Millisecond)
	for range 3 {
		<-time.After(20 * time.Millisecond)
		fmt.Println(greet(args[1]))
	}
	return nil
}

// half reads to the end what the other side says once it knows that nothing more is written.
func half(args []string) error {
	file, err := open(args[0])
	if err != nil {
		return err
	}
	if _, err := io.WriteString(file, "all of it"); err != nil {
		return err
	}
	if err := syscall.Shutdown(int(file.Fd()), syscall.SHUT_WR); err != nil {
		return err
	}
	text, err := io.ReadAll(file)
	fmt.Printf("%q, %v\n", text, err)
	return nil
}

//go:wasmimport wasi_snapshot_preview1 poll_oneoff
func pollOneoff(in, out unsafe.Pointer, subscriptions uint32, events unsafe.Pointer) uint32

// poll asks, without a limit on time, whether there is something to read, and then reads, of a file that waits and of one that does not.
func poll(args []string) error {
	for _, nonblock := range []bool{false, true} {
		fd, err := syscall.Open("/iexec_net/"+args[0], syscall.O_RDWR, 0)
		if err != nil {
			return err
		}
		if err := syscall.SetNonblock(fd, nonblock); err != nil {
			return err
		}
		if _, err := syscall.Write(fd, []byte("hello")); err != nil {
			return err
		}
		if err := readPolled(fd); err != nil {
			return err
		}
	}
	return nil
}

func readPolled(fd int) error {
	const toRead = 1
	text := make([]byte, 5)
	for {
		var events uint32
		in, out := [48]byte{8: toRead, 16: byte(fd)}, [32]byte{}
		if errno := pollOneoff(unsafe.Pointer(&in), unsafe.Pointer(&out), 1, unsafe.Pointer(&events)); errno != 0 || events != 1 {
			return fmt.Errorf("%d events, error %d", events, errno)
		}
		n, err := syscall.Read(fd, text)
		if err != syscall.EAGAIN {
			fmt.Printf("%s, %v\n", text[:max(n, 0)], err)
			return nil
		}
	}
}
