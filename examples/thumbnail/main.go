// Command thumbnail makes small pictures of its input files, PNG or JPEG.
//
//	thumbnail [-size PIXELS]
//
// The files of the request are dealt out to the tasks of the bag; each task takes its share. The
// result is the folder thumbnails: a PNG for each picture, named by its place in the request, and
// manifest.json. A file that is no picture is reported in the manifest; the task fails only when
// there was something to do and none of it could be done.
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"flag"
	"fmt"
	"image"
	_ "image/jpeg"
	"image/png"
	"io"
	"os"

	"github.com/iexec-go/iexec/examples/internal/contract"
)

const (
	maxFileBytes = 64 << 20
	// A small file can claim a huge picture: this much is decoded at most.
	maxPixels = 32 << 20
)

type manifest struct {
	Task     uint64    `json:"task"`
	Tasks    uint64    `json:"tasks"`
	Pictures []picture `json:"pictures"`
}

type picture struct {
	Input     string `json:"input"`
	Format    string `json:"format,omitempty"`
	Width     int    `json:"width,omitempty"`
	Height    int    `json:"height,omitempty"`
	Thumbnail string `json:"thumbnail,omitempty"`
	SHA256    string `json:"sha256,omitempty"`
	Error     string `json:"error,omitempty"`
}

func main() { contract.Main("thumbnail", run) }

func run(task contract.Task, args []string) error {
	flags := flag.NewFlagSet("thumbnail", flag.ContinueOnError)
	size := flags.Int("size", 128, "width and height are at most this many pixels")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *size < 1 || *size > 2048 {
		return errors.New("-size must be between 1 and 2048")
	}
	share, err := task.Share()
	if err != nil {
		return err
	}
	list := manifest{Task: task.Index, Tasks: task.Size, Pictures: []picture{}}
	failed := 0
	for _, input := range share {
		p := picture{Input: input.Name}
		small, err := shrinkFile(input.Path, *size, &p)
		if err != nil {
			p.Error = err.Error()
			fmt.Fprintf(os.Stderr, "thumbnail: %s: %v\n", input.Name, err)
			failed++
		} else {
			p.Thumbnail = fmt.Sprintf("%04d.png", input.Number)
			sum := sha256.Sum256(small)
			p.SHA256 = hex.EncodeToString(sum[:])
			if err := task.Write("thumbnails/"+p.Thumbnail, small); err != nil {
				return err
			}
		}
		list.Pictures = append(list.Pictures, p)
	}
	if len(share) > 0 && failed == len(share) {
		return errors.New("none of the input files is a picture")
	}
	if err := task.WriteJSON("thumbnails/manifest.json", list); err != nil {
		return err
	}
	fmt.Printf("%d thumbnails of %d files\n", len(share)-failed, len(share))
	return task.Finish("thumbnails")
}

func shrinkFile(path string, size int, p *picture) (small []byte, err error) {
	defer func() {
		if broken := recover(); broken != nil { // a decoder met what its author did not
			small, err = nil, errors.New("picture breaks its decoder")
		}
	}()
	data, err := readBounded(path)
	if err != nil {
		return nil, err
	}
	config, format, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, errors.New("neither a PNG nor a JPEG picture")
	}
	if config.Width <= 0 || config.Height <= 0 || config.Width > maxPixels/config.Height {
		return nil, fmt.Errorf("picture of %d by %d pixels: at most %d are taken", config.Width, config.Height, maxPixels)
	}
	big, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("damaged %s picture", format)
	}
	p.Format, p.Width, p.Height = format, config.Width, config.Height
	var out bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(&out, shrink(big, size)); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func readBounded(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, errors.New("cannot be opened")
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, maxFileBytes+1))
	if err != nil {
		return nil, errors.New("cannot be read")
	}
	if len(data) > maxFileBytes {
		return nil, fmt.Errorf("larger than %d bytes", maxFileBytes)
	}
	return data, nil
}

// shrink averages the pixels that fall on each pixel of the thumbnail. All of it is whole numbers,
// so that the result is the same everywhere. A picture that is small enough keeps its size.
func shrink(from image.Image, size int) *image.NRGBA {
	b := from.Bounds()
	w, h := b.Dx(), b.Dy()
	tw, th := w, h
	if w > size || h > size {
		if w >= h {
			tw, th = size, max(1, h*size/w)
		} else {
			tw, th = max(1, w*size/h), size
		}
	}
	to := image.NewNRGBA(image.Rect(0, 0, tw, th))
	for y := range th {
		y0, y1 := y*h/th, max((y+1)*h/th, y*h/th+1)
		for x := range tw {
			x0, x1 := x*w/tw, max((x+1)*w/tw, x*w/tw+1)
			to.Set(x, y, average(from, image.Rect(b.Min.X+x0, b.Min.Y+y0, b.Min.X+x1, b.Min.Y+y1)))
		}
	}
	return to
}
